/// Words about rooms that other features think in.
@NullMarked
package parley.scheduling.rooms.model;

import org.jspecify.annotations.NullMarked;
