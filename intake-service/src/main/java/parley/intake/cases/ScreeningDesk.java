package parley.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.intake.access.StaffMember;
import parley.intake.cases.model.Case;
import parley.intake.cases.model.CaseTerms;
import parley.intake.cases.model.Closed;
import parley.intake.cases.model.NotAccepted;
import parley.intake.cases.model.Screening;
import parley.intake.cases.model.Underway;
import parley.intake.ids.model.CaseId;
import parley.intake.offerings.Offerings;
import parley.intake.refusals.Reason;
import parley.intake.team.Team;
import parley.problems.Refusal;

/// Where staff write down what would help, found in a talk with the requester.
@ApplicationScoped
class ScreeningDesk {

    private final CaseFolder folder;
    private final Filing filing;
    private final Team team;
    private final Offerings offerings;
    private final Clock clock;
    private final ZoneId campus;

    ScreeningDesk(
            CaseFolder folder,
            Filing filing,
            Team team,
            Offerings offerings,
            Clock clock,
            @ConfigProperty(name = "parley.campus-zone") ZoneId campus) {
        this.folder = folder;
        this.filing = filing;
        this.team = team;
        this.offerings = offerings;
        this.clock = clock;
        this.campus = campus;
    }

    /// Something we offer fits. A case in which no meeting could be arranged may come back this once more, as help for
    /// the requester alone.
    @Transactional
    CaseRow suited(StaffMember staff, CaseId id, Expected expected, Choice choice) {
        var row = expected.of(folder.toChange(staff, id));
        var before = row.toCase();
        var now = clock.instant();
        filing.file(
                row,
                before,
                switch (before) {
                    case Screening screening -> {
                        var terms = terms(before, choice);
                        var target = target(terms, before.file().firstContactAt());
                        yield screening.suited(terms, choice.turned(terms.path()), target, now);
                    }
                    case NotAccepted missed -> {
                        var terms = terms(before, choice);
                        if (!terms.path().isForOnePerson()) {
                            throw Refusal.because(Reason.ONLY_FOR_ONE_PERSON);
                        }
                        yield missed.landed(terms, choice.turned(terms.path()), target(terms, now), now);
                    }
                    case Underway _ -> throw Refusal.because(Reason.ALREADY_SCREENED);
                    case Closed _ -> throw Refusal.because(Reason.CASE_IS_CLOSED);
                });
        team.join(row.id(), staff);
        return row;
    }

    /// Somebody else can help better, or nobody.
    @Transactional
    CaseRow notSuited(StaffMember staff, CaseId id, Expected expected, boolean referred) {
        var row = expected.of(folder.toChange(staff, id));
        var before = row.toCase();
        var now = clock.instant();
        filing.file(
                row,
                before,
                switch (before) {
                    case Screening screening -> referred ? screening.referred(now) : screening.notSuited(now);
                    case Underway _ -> throw Refusal.because(Reason.ALREADY_SCREENED);
                    case NotAccepted _, Closed _ -> throw Refusal.because(Reason.CASE_IS_CLOSED);
                });
        team.join(row.id(), staff);
        return row;
    }

    private CaseTerms terms(Case matter, Choice choice) {
        return offerings
                .terms(matter.file().office(), choice.offering())
                .map(choice::terms)
                .orElseThrow(() -> Refusal.because(Reason.OFFERING_UNKNOWN));
    }

    private Instant target(CaseTerms terms, Instant askedFor) {
        return terms.offering().targetAfter(askedFor, campus);
    }
}
