/// What scheduling knows about a case: terms, people as ids, and who has answered.
@NullMarked
package parley.scheduling.cases;

import org.jspecify.annotations.NullMarked;
