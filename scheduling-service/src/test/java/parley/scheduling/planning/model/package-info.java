@NullMarked
package parley.scheduling.planning.model;

import org.jspecify.annotations.NullMarked;
