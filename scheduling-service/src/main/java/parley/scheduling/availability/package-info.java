/// Which starts are offered, and what people answer.
@NullMarked
package parley.scheduling.availability;

import org.jspecify.annotations.NullMarked;
