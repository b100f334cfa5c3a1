/// The rooms and their hours.
@NullMarked
package parley.scheduling.rooms;

import org.jspecify.annotations.NullMarked;
