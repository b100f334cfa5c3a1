/// The plan of a circle: staff write it down, and the Chair decides about it.
@NullMarked
package parley.web.plans;

import org.jspecify.annotations.NullMarked;
