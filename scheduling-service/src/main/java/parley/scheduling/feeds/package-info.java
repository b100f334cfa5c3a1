/// Practitioners' own sessions, for calendar programs that ask for them again and again.
@NullMarked
package parley.scheduling.feeds;

import org.jspecify.annotations.NullMarked;
