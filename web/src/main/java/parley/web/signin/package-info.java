/// Coming in and going out.
@NullMarked
package parley.web.signin;

import org.jspecify.annotations.NullMarked;
