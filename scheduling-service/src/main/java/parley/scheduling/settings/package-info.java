/// What an office can set for itself.
@NullMarked
package parley.scheduling.settings;

import org.jspecify.annotations.NullMarked;
