/// Tests of the same package.
@NullMarked
package parley.web.board;

import org.jspecify.annotations.NullMarked;
