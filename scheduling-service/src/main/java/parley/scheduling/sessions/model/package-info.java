/// The states of a session.
@NullMarked
package parley.scheduling.sessions.model;

import org.jspecify.annotations.NullMarked;
