/// Planted so that a house rule can be seen to bite.
@NullMarked
package parley.events.offender;

import org.jspecify.annotations.NullMarked;
