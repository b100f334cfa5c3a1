/// The options a case has, for staff to choose from.
@NullMarked
package parley.scheduling.options;

import org.jspecify.annotations.NullMarked;
