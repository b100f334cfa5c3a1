/// Tests of the same package.
@NullMarked
package parley.web.contact;

import org.jspecify.annotations.NullMarked;
