/// New ids.
@NullMarked
package parley.scheduling.ids;

import org.jspecify.annotations.NullMarked;
