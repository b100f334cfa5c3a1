/// Tests of the same package.
@NullMarked
package parley.web.sealing;

import org.jspecify.annotations.NullMarked;
