/// The guide in the words of the Open Referral Human Services Data Specification, which other directories speak.
@NullMarked
package parley.catalog.hsds;

import org.jspecify.annotations.NullMarked;
