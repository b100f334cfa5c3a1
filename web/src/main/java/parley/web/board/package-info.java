/// All open cases at a glance, with no name on them.
@NullMarked
package parley.web.board;

import org.jspecify.annotations.NullMarked;
