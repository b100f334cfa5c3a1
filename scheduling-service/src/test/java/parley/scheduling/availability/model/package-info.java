@NullMarked
package parley.scheduling.availability.model;

import org.jspecify.annotations.NullMarked;
