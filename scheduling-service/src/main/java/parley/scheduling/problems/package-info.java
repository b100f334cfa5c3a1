/// Why this service says no.
@NullMarked
package parley.scheduling.problems;

import org.jspecify.annotations.NullMarked;
