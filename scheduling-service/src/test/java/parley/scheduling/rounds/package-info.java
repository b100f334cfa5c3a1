@NullMarked
package parley.scheduling.rounds;

import org.jspecify.annotations.NullMarked;
