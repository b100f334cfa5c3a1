/// Questions to an office, with no name and no trace of who asked; a code that only the asker has finds them again.
@NullMarked
package parley.intake.enquiries;

import org.jspecify.annotations.NullMarked;
