/// Work that comes up by itself.
@NullMarked
package parley.scheduling.rounds;

import org.jspecify.annotations.NullMarked;
