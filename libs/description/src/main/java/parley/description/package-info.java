/// What the descriptions of all APIs share, said once.
@NullMarked
package parley.description;

import org.jspecify.annotations.NullMarked;
