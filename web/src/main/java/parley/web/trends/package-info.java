/// What the cases of a quarter had in common, in numbers that lead to nobody.
@NullMarked
package parley.web.trends;

import org.jspecify.annotations.NullMarked;
