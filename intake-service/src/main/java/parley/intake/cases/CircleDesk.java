package parley.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import parley.intake.access.StaffMember;
import parley.intake.cases.model.Accepted;
import parley.intake.cases.model.Case;
import parley.intake.cases.model.CaseTerms;
import parley.intake.cases.model.Checks;
import parley.intake.cases.model.Closed;
import parley.intake.cases.model.Considering;
import parley.intake.cases.model.Convening;
import parley.intake.cases.model.Meeting;
import parley.intake.cases.model.NotAccepted;
import parley.intake.cases.model.Screening;
import parley.intake.cases.model.Underway;
import parley.intake.ids.model.CaseId;
import parley.intake.refusals.Reason;
import parley.problems.Refusal;

/// Where staff answer for the people of a case as a whole: that everybody is named, and that a circle may be held.
@ApplicationScoped
class CircleDesk {

    private final CaseFolder folder;
    private final Filing filing;
    private final Clock clock;

    CircleDesk(CaseFolder folder, Filing filing, Clock clock) {
        this.folder = folder;
        this.filing = filing;
        this.clock = clock;
    }

    /// Staff say whether everybody is named.
    @Transactional
    CaseRow circle(StaffMember staff, CaseId id, Expected expected, boolean complete) {
        var row = expected.of(folder.toChange(staff, id));
        var before = row.toCase();
        filing.file(
                row,
                before,
                switch (before) {
                    case Convening convening -> convening.circled(complete, clock.instant());
                    case Accepted _, Meeting _, Considering _ -> unchanged(before, complete);
                    case Screening _ -> throw Refusal.because(Reason.NOT_SCREENED);
                    case NotAccepted _, Closed _ -> throw Refusal.because(Reason.CASE_IS_CLOSED);
                });
        return row;
    }

    /// Staff answer for the two things that a circle rests on. Once it is accepted they stand; who can no longer
    /// answer for them ends the case.
    @Transactional
    CaseRow check(StaffMember staff, CaseId id, Expected expected, Checks checks) {
        var row = expected.of(folder.toChange(staff, id));
        var before = row.toCase();
        filing.file(
                row,
                before,
                switch (before) {
                    case Convening convening -> {
                        requireThatItMatters(convening.terms());
                        yield convening.checked(checks, clock.instant());
                    }
                    case Underway underway -> {
                        requireThatItMatters(underway.terms());
                        yield unchanged(before, underway.terms().checks().equals(checks));
                    }
                    case Screening _ -> throw Refusal.because(Reason.NOT_SCREENED);
                    case NotAccepted _, Closed _ -> throw Refusal.because(Reason.CASE_IS_CLOSED);
                });
        return row;
    }

    private static Case unchanged(Case accepted, boolean same) {
        if (!same) {
            throw Refusal.because(Reason.CASE_IS_ACCEPTED);
        }
        return accepted;
    }

    private static void requireThatItMatters(CaseTerms terms) {
        if (!terms.path().checked()) {
            throw Refusal.because(Reason.NO_CHECKS_NEEDED);
        }
    }
}
