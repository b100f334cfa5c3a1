package parley.intake.plans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Period;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import parley.events.cases.PlanSubmitted;
import parley.intake.access.StaffMember;
import parley.intake.cases.Cases;
import parley.intake.cases.model.Accepted;
import parley.intake.cases.model.Case;
import parley.intake.cases.model.Closed;
import parley.intake.cases.model.Considering;
import parley.intake.cases.model.Convening;
import parley.intake.cases.model.Meeting;
import parley.intake.cases.model.NotAccepted;
import parley.intake.cases.model.Screening;
import parley.intake.cases.model.Underway;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.PlanId;
import parley.intake.plans.model.Approved;
import parley.intake.plans.model.Draft;
import parley.intake.plans.model.Plan;
import parley.intake.plans.model.PlanContent;
import parley.intake.plans.model.Submitted;
import parley.intake.refusals.Reason;
import parley.intake.team.Team;
import parley.outbox.Outbox;
import parley.problems.GeneralReason;
import parley.problems.Precondition;
import parley.problems.Refusal;

/// Where staff write down what a circle planned, and hand it to the Chair.
@ApplicationScoped
class PlanDesk {

    /// A slip of the pen in a year would keep the plan for decades.
    private static final Period LONGEST = Period.ofYears(2);

    private final Cases cases;
    private final Team team;
    private final PlanRows rows;
    private final Plans plans;
    private final Outbox outbox;
    private final Clock clock;
    private final ZoneId campus;

    PlanDesk(
            Cases cases,
            Team team,
            PlanRows rows,
            Plans plans,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "parley.campus-zone") ZoneId campus) {
        this.cases = cases;
        this.team = team;
        this.rows = rows;
        this.plans = plans;
        this.outbox = outbox;
        this.clock = clock;
        this.campus = campus;
    }

    /// The plan of a case; empty while nobody has written it.
    @Transactional
    Optional<PlanAtHand> read(StaffMember staff, CaseId id) {
        requireCircle(cases.toRead(staff, id));
        team.onlyMembers(id, staff);
        return rows.of(id).map(row -> PlanAtHand.of(row, opened(row)));
    }

    /// Writes the plan, or writes it anew.
    @Transactional
    PlanAtHand write(StaffMember staff, CaseId id, @Nullable String ifMatch, PlanContent content) {
        requireCircle(underway(cases.toChange(staff, id)));
        team.onlyMembers(id, staff);
        var row = rows.lockedOf(id);
        Precondition.require(ifMatch, row.map(PlanRow::version).orElse(0L));
        if (content.lastDueOn().isAfter(today().plus(LONGEST))) {
            throw Refusal.because(Reason.PLAN_DATE_TOO_FAR);
        }
        return row.map(known -> kept(known, inWork(known).saying(content))).orElseGet(() -> {
            var planId = new PlanId(UUID.randomUUID());
            return kept(new PlanRow(planId, id), new Draft(planId, content));
        });
    }

    /// Hands the plan to the Chair.
    @Transactional
    PlanAtHand submit(StaffMember staff, CaseId id, @Nullable String ifMatch) {
        var matter = underway(cases.toChange(staff, id));
        requireCircle(matter);
        team.onlyMembers(id, staff);
        var row = rows.lockedOf(id).orElseThrow(() -> Refusal.because(Reason.PLAN_NOT_WRITTEN));
        Precondition.require(ifMatch, row.version());
        if (opened(row) instanceof Submitted submitted) {
            return PlanAtHand.of(row, submitted);
        }
        var plan = inWork(row);
        requireReady(matter, plan.content());
        var submitted = plan.submitted();
        var held = kept(row, submitted);
        outbox.announce(new PlanSubmitted(
                id.value(),
                matter.file().office(),
                clock.instant(),
                submitted.id().value(),
                submitted.revision()));
        return held;
    }

    private void requireReady(Underway matter, PlanContent content) {
        if (!everybodyIsIn(matter)) {
            throw Refusal.because(Reason.PLAN_NEEDS_EVERYBODY);
        }
        if (matter.file().sessionsHeld() == 0) {
            throw Refusal.because(Reason.NO_SESSION_WAS_HELD);
        }
        if (matter.terms().proceedingRuns() && !content.sanctionTermsMet()) {
            throw Refusal.because(Reason.SANCTION_TERMS_NOT_MET);
        }
        if (!content.reaches(today())) {
            throw Refusal.because(Reason.PLAN_DATES_PAST);
        }
    }

    private PlanAtHand kept(PlanRow row, Plan plan) {
        plans.keep(row, plan);
        return PlanAtHand.of(row, plan);
    }

    private Plan.InWork inWork(PlanRow row) {
        return switch (opened(row)) {
            case Plan.InWork plan -> plan;
            case Submitted _ -> throw Refusal.because(Reason.PLAN_IS_WITH_THE_CHAIR);
            case Approved _ -> throw Refusal.because(Reason.PLAN_IS_APPROVED);
        };
    }

    private Plan opened(PlanRow row) {
        return plans.open(row).orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), campus);
    }

    private static boolean everybodyIsIn(Underway matter) {
        return switch (matter) {
            case Convening _ -> false;
            case Accepted _, Meeting _, Considering _ -> true;
        };
    }

    private static Underway underway(Case matter) {
        return switch (matter) {
            case Underway underway -> underway;
            case Screening _ -> throw Refusal.because(Reason.NOT_SCREENED);
            case NotAccepted _, Closed _ -> throw Refusal.because(Reason.CASE_IS_CLOSED);
        };
    }

    private static void requireCircle(Case matter) {
        if (!Circles.isOne(matter)) {
            throw Refusal.because(Reason.PLAN_ONLY_FOR_CIRCLES);
        }
    }
}
