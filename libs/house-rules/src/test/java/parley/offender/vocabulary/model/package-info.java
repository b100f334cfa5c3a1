/// Planted so that a house rule can be seen to bite.
@NullMarked
package parley.offender.vocabulary.model;

import org.jspecify.annotations.NullMarked;
