package parley.intake.enquiries;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A question as its asker finds it again.
///
/// @param forgottenAfter the last day on which it is found, if nothing more happens to it
@JsonInclude(JsonInclude.Include.NON_NULL)
record Enquiry(String question, @Nullable String answer, LocalDate forgottenAfter) {

    @Override
    public String toString() {
        return "Enquiry[***]";
    }
}
