package parley.intake.cases.model;

import java.util.Optional;
import parley.events.MeetingFormat;
import parley.intake.offerings.model.OfferingTerms;

/// What the people of a case agreed to be asked for: an offering as it stood at screening, and how to meet.
///
/// @param headCount how many people the group has, if it is for a group
/// @param proceedingRuns whether a formal proceeding runs at the same time
/// @param checks what staff have answered for
public record CaseTerms(
        OfferingTerms offering,
        MeetingFormat format,
        Optional<Integer> headCount,
        boolean proceedingRuns,
        Checks checks) {

    /// The way its procedure takes.
    public Path path() {
        return Path.of(offering.procedure());
    }

    /// The same, with other answers to the two checks.
    public CaseTerms checked(Checks answers) {
        return new CaseTerms(offering, format, headCount, proceedingRuns, answers);
    }

    boolean checksHold() {
        return !path().checked() || checks.bothHold();
    }
}
