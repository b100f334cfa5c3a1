/// Lets participants in with the session that their letter's link opened.
@NullMarked
package parley.scheduling.participants;

import org.jspecify.annotations.NullMarked;
