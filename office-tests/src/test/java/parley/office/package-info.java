/// The promises of the whole office, kept or broken where its users would notice.
@NullMarked
package parley.office;

import org.jspecify.annotations.NullMarked;
