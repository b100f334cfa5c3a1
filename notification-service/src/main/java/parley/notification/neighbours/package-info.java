/// What intake and scheduling are asked at the moment of sending; nothing of their answers is kept.
@NullMarked
package parley.notification.neighbours;

import org.jspecify.annotations.NullMarked;
