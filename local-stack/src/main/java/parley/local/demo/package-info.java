/// Plays the office's main job over its public APIs, as the people in it would, and tells it as a story.
@NullMarked
package parley.local.demo;

import org.jspecify.annotations.NullMarked;
