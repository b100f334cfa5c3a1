/// The questions without a name, and their answers.
@NullMarked
package parley.web.questions;

import org.jspecify.annotations.NullMarked;
