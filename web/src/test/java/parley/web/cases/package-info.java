/// Tests of the same package.
@NullMarked
package parley.web.cases;

import org.jspecify.annotations.NullMarked;
