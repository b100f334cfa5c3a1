@NullMarked
package parley.intake.trends.model;

import org.jspecify.annotations.NullMarked;
