/// Tests of the same package.
@NullMarked
package parley.web.frame;

import org.jspecify.annotations.NullMarked;
