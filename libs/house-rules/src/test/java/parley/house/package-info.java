/// Shows that each rule catches what it forbids.
@NullMarked
package parley.house;

import org.jspecify.annotations.NullMarked;
