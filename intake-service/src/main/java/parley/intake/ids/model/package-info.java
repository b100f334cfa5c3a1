/// Names of things that have an identity, so that no two kinds of id can be mixed up.
@NullMarked
package parley.intake.ids.model;

import org.jspecify.annotations.NullMarked;
