@NullMarked
package parley.scheduling.problems;

import org.jspecify.annotations.NullMarked;
