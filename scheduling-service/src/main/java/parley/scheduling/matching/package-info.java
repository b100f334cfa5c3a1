/// Puts the office's side of a matching question together.
@NullMarked
package parley.scheduling.matching;

import org.jspecify.annotations.NullMarked;
