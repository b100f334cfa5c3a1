@NullMarked
package parley.scheduling.forgetting;

import org.jspecify.annotations.NullMarked;
