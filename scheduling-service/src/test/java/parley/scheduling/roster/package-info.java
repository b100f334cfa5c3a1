@NullMarked
package parley.scheduling.roster;

import org.jspecify.annotations.NullMarked;
