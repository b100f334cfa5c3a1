/// The pages behind a link, as a browser meets them.
@NullMarked
package parley.intake.page;

import org.jspecify.annotations.NullMarked;
