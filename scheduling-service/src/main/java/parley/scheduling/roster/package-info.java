/// The practitioners, their training and their hours.
@NullMarked
package parley.scheduling.roster;

import org.jspecify.annotations.NullMarked;
