/// Tests of the same package.
@NullMarked
package parley.web.start;

import org.jspecify.annotations.NullMarked;
