/// What time it is in the office: the machine's, unless a local office lets days pass.
@NullMarked
package parley.clock;

import org.jspecify.annotations.NullMarked;
