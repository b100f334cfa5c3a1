@NullMarked
package parley.scheduling.matching;

import org.jspecify.annotations.NullMarked;
