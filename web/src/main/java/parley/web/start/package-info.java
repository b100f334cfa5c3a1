/// What happens once, when the pages are opened: a clock, and a look at the settings.
@NullMarked
package parley.web.start;

import org.jspecify.annotations.NullMarked;
