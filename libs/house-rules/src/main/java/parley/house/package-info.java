/// The rules of this house that a build can check; all else is advice.
@NullMarked
package parley.house;

import org.jspecify.annotations.NullMarked;
