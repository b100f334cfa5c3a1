/// Follows what intake announces about cases.
@NullMarked
package parley.scheduling.following;

import org.jspecify.annotations.NullMarked;
