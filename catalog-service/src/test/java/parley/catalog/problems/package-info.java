/// How the service says no, seen from outside.
@NullMarked
package parley.catalog.problems;

import org.jspecify.annotations.NullMarked;
