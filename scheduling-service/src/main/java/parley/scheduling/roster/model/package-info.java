/// Words of the roster that other features think in.
@NullMarked
package parley.scheduling.roster.model;

import org.jspecify.annotations.NullMarked;
