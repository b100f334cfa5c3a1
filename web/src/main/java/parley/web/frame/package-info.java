/// What every page stands in: its head and foot, its language, and what a browser may do with it.
@NullMarked
package parley.web.frame;

import org.jspecify.annotations.NullMarked;
