/// Times on a grid of quarter hours, wall-clock rules, and how a time is spoken.
@NullMarked
package parley.scheduling.time.model;

import org.jspecify.annotations.NullMarked;
