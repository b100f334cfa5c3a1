package parley.intake.enquiries;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import parley.events.Office;

/// A question as its asker finds it again.
///
/// @param office whom they asked: whoever comes back is told its number, and no other
/// @param forgottenAfter the last day on which it is found, if nothing more happens to it
@JsonInclude(JsonInclude.Include.NON_NULL)
record Enquiry(Office office, String question, @Nullable String answer, LocalDate forgottenAfter) {

    @Override
    public String toString() {
        return "Enquiry[***]";
    }
}
