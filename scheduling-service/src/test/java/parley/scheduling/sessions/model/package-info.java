@NullMarked
package parley.scheduling.sessions.model;

import org.jspecify.annotations.NullMarked;
