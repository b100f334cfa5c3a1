/// Who the people in a case are: sealed contacts, and ids found again by a keyed hash of the address.
@NullMarked
package parley.intake.people;

import org.jspecify.annotations.NullMarked;
