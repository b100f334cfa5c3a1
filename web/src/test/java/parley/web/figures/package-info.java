/// What figures and traces may tell, tried out.
@NullMarked
package parley.web.figures;

import org.jspecify.annotations.NullMarked;
