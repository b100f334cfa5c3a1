/// How a service says no: problem details after RFC 9457, which repeat nothing of what was sent.
@NullMarked
package parley.problems;

import org.jspecify.annotations.NullMarked;
