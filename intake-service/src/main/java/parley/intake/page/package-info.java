/// The bare pages behind a participant's link, which work without any script.
@NullMarked
package parley.intake.page;

import org.jspecify.annotations.NullMarked;
