/// Tests of the same package.
@NullMarked
package parley.web.caller;

import org.jspecify.annotations.NullMarked;
