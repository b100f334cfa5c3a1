/// Who is not for whom, and what a case needs of a room.
@NullMarked
package parley.scheduling.ties;

import org.jspecify.annotations.NullMarked;
