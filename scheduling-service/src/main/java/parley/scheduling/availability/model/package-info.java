/// How the starts on offer are chosen.
@NullMarked
package parley.scheduling.availability.model;

import org.jspecify.annotations.NullMarked;
