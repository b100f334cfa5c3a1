/// The launcher: the whole office on one machine, and where to find the one that runs.
@NullMarked
package parley.local;

import org.jspecify.annotations.NullMarked;
