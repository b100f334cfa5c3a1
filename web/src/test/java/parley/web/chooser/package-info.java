/// Tests of the same package.
@NullMarked
package parley.web.chooser;

import org.jspecify.annotations.NullMarked;
