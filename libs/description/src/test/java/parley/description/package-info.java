@NullMarked
package parley.description;

import org.jspecify.annotations.NullMarked;
