package parley.intake.plans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import parley.events.cases.PlanApproved;
import parley.events.cases.PlanReturned;
import parley.intake.cases.Cases;
import parley.intake.cases.model.Case;
import parley.intake.ids.model.PersonId;
import parley.intake.ids.model.PlanId;
import parley.intake.plans.model.Approved;
import parley.intake.plans.model.Plan;
import parley.intake.plans.model.Returned;
import parley.intake.plans.model.Submitted;
import parley.intake.refusals.Reason;
import parley.intake.sealing.KeyOwner;
import parley.intake.sealing.Shredder;
import parley.outbox.Outbox;
import parley.problems.GeneralReason;
import parley.problems.Precondition;
import parley.problems.Refusal;

/// Where the Chair reads plans, decides about them and follows them through. What was not handed over, or is past, or
/// is the Chair's own affair, does not exist here.
@ApplicationScoped
class ChairDesk {

    private final Cases cases;
    private final PlanRows rows;
    private final Plans plans;
    private final Shredder shredder;
    private final Outbox outbox;
    private final Clock clock;
    private final ZoneId campus;

    ChairDesk(
            Cases cases,
            PlanRows rows,
            Plans plans,
            Shredder shredder,
            Outbox outbox,
            Clock clock,
            @ConfigProperty(name = "parley.campus-zone") ZoneId campus) {
        this.cases = cases;
        this.rows = rows;
        this.plans = plans;
        this.shredder = shredder;
        this.outbox = outbox;
        this.clock = clock;
        this.campus = campus;
    }

    @Transactional
    List<PlanAtHand> list(Set<PersonId> chair, Optional<UUID> after, int limit) {
        return rows.forTheChair(today(), chair, after, limit).stream()
                .flatMap(row -> plans.open(row).map(plan -> PlanAtHand.of(row, plan)).stream())
                .toList();
    }

    @Transactional
    PlanAtHand read(Set<PersonId> chair, PlanId id) {
        requireVisible(chair, id);
        var row = rows.findByIdOptional(id.value()).orElseThrow(ChairDesk::nothing);
        return PlanAtHand.of(row, opened(row));
    }

    /// Approves a plan or gives it back. Deciding the same twice is harmless.
    @Transactional
    PlanAtHand decide(
            Set<PersonId> chair, PlanId id, @Nullable String ifMatch, Decision decision, Optional<String> note) {
        // The case first, as everywhere, so that nobody stops taking part while the plan becomes binding.
        var matter = rows.caseOf(id).flatMap(cases::hold);
        requireVisible(chair, id);
        var row = rows.locked(id).orElseThrow(ChairDesk::nothing);
        Precondition.require(ifMatch, row.version());
        return switch (opened(row)) {
            case Submitted plan -> decided(row, matter.orElseThrow(ChairDesk::nothing), plan, decision, note);
            case Approved plan when decision == Decision.APPROVE -> PlanAtHand.of(row, plan);
            case Approved _ -> throw Refusal.because(Reason.PLAN_IS_APPROVED);
            case Plan.InWork _ -> throw nothing();
        };
    }

    /// Notes that an item is done, or is not after all.
    @Transactional
    PlanAtHand mark(Set<PersonId> chair, PlanId id, int number, boolean done) {
        requireVisible(chair, id);
        var row = rows.locked(id).orElseThrow(ChairDesk::nothing);
        var plan =
                switch (opened(row)) {
                    case Approved approved -> approved;
                    case Submitted _ -> throw Refusal.because(Reason.PLAN_NOT_APPROVED);
                    case Plan.InWork _ -> throw nothing();
                };
        if (!plan.has(number)) {
            throw nothing();
        }
        var marked = plan.marking(number, done);
        plans.keep(row, marked);
        return PlanAtHand.of(row, marked);
    }

    private PlanAtHand decided(PlanRow row, Case matter, Submitted plan, Decision decision, Optional<String> note) {
        return switch (decision) {
            case APPROVE -> approved(row, matter, plan, note);
            case RETURN -> returned(row, matter, plan.returned(note));
        };
    }

    private PlanAtHand approved(PlanRow row, Case matter, Submitted plan, Optional<String> note) {
        if (!plan.content().reaches(today())) {
            throw Refusal.because(Reason.PLAN_DATES_PAST);
        }
        var approved = plan.approved(note);
        plans.keep(row, approved);
        shredder.doom(KeyOwner.of(approved.id()), approved.goesAt(campus));
        outbox.announce(new PlanApproved(
                matter.file().id().value(),
                matter.file().office(),
                clock.instant(),
                approved.id().value(),
                approved.revision()));
        return PlanAtHand.of(row, approved);
    }

    private PlanAtHand returned(PlanRow row, Case matter, Returned plan) {
        plans.keep(row, plan);
        outbox.announce(new PlanReturned(
                matter.file().id().value(),
                matter.file().office(),
                clock.instant(),
                plan.id().value(),
                plan.revision()));
        return PlanAtHand.of(row, plan);
    }

    private void requireVisible(Set<PersonId> chair, PlanId id) {
        if (!rows.isForTheChair(id, today(), chair)) {
            throw nothing();
        }
    }

    private Plan opened(PlanRow row) {
        return plans.open(row).orElseThrow(ChairDesk::nothing);
    }

    private LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), campus);
    }

    private static Refusal nothing() {
        return Refusal.because(GeneralReason.NOT_FOUND);
    }
}
