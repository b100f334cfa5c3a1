/// Planning all cases at once that wait for a session.
@NullMarked
package parley.web.planning;

import org.jspecify.annotations.NullMarked;
