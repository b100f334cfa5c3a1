package parley.intake.cases;

import java.util.Optional;
import parley.events.MeetingFormat;
import parley.events.offerings.Audience;
import parley.intake.cases.model.CaseTerms;
import parley.intake.cases.model.Checks;
import parley.intake.cases.model.Path;
import parley.intake.cases.model.Role;
import parley.intake.offerings.model.OfferingTerms;
import parley.intake.refusals.Reason;
import parley.problems.Refusal;

/// What staff and requester have found to fit, with what the procedure wants to know.
///
/// @param requesterRole what the requester is in it, where the procedure leaves that open
/// @param headCount how many people the group has
/// @param proceedingRuns whether a formal proceeding runs at the same time
/// @param student whether the requester is a student
record Choice(
        String offering,
        MeetingFormat format,
        Optional<Role> requesterRole,
        Optional<Integer> headCount,
        Optional<Boolean> proceedingRuns,
        boolean student) {

    /// The terms of the case, if all is said that they depend on. What the procedure does not ask for is left out.
    CaseTerms terms(OfferingTerms offered) {
        var path = Path.of(offered.procedure());
        if (offered.audience() == Audience.STUDENTS && !student) {
            throw Refusal.because(Reason.ONLY_FOR_STUDENTS);
        }
        if (path.forGroup() && headCount.isEmpty()) {
            throw Refusal.because(Reason.HEAD_COUNT_MISSING);
        }
        if (path.checked() && proceedingRuns.isEmpty()) {
            throw Refusal.because(Reason.PROCEEDING_NOT_ASKED);
        }
        return new CaseTerms(
                offered,
                format,
                headCount.filter(_ -> path.forGroup()),
                path.checked() && proceedingRuns.orElseThrow(),
                Checks.NONE);
    }

    /// What the requester is from now on.
    Role turned(Path path) {
        return requesterRole
                .or(() -> path.turned().stream()
                        .filter(_ -> path.turned().size() == 1)
                        .findFirst())
                .filter(path.turned()::contains)
                .orElseThrow(() -> Refusal.because(Reason.ROLE_DOES_NOT_FIT));
    }
}
