@NullMarked
package parley.scheduling.story;

import org.jspecify.annotations.NullMarked;
