package parley.intake.plans;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import java.time.Clock;
import parley.intake.cases.CaseMoved;
import parley.intake.cases.OpenPlans;
import parley.intake.cases.model.Accepted;
import parley.intake.cases.model.Closed;
import parley.intake.cases.model.Considering;
import parley.intake.cases.model.Convening;
import parley.intake.cases.model.Meeting;
import parley.intake.cases.model.NotAccepted;
import parley.intake.cases.model.Screening;
import parley.intake.ids.model.CaseId;
import parley.intake.plans.model.Approved;
import parley.intake.plans.model.Plan;
import parley.intake.plans.model.Submitted;
import parley.intake.remains.HangsOnCase;
import parley.intake.sealing.KeyOwner;
import parley.intake.sealing.Shredder;

/// What becomes of a plan when its case goes on without it. An approved one binds and stays; any other is something
/// that was said in confidence, and ends with the case.
@ApplicationScoped
class PlansOfCases implements OpenPlans, HangsOnCase {

    private final PlanRows rows;
    private final Plans plans;
    private final Shredder shredder;
    private final Clock clock;

    PlansOfCases(PlanRows rows, Plans plans, Shredder shredder, Clock clock) {
        this.rows = rows;
        this.plans = plans;
        this.shredder = shredder;
        this.clock = clock;
    }

    @Override
    @Transactional
    public boolean isOpenFor(CaseId caseId) {
        return rows.isInWorkOrUndecided(caseId);
    }

    /// An approved plan goes on without the case that it came from.
    @Override
    @Transactional
    public void forget(CaseId caseId) {
        rows.keepApprovedWithout(caseId);
        rows.idsOf(caseId).forEach(plan -> shredder.doom(KeyOwner.of(plan), clock.instant()));
        rows.delete("caseId", caseId.value());
    }

    void follow(@Observes CaseMoved move) {
        var id = move.after().file().id();
        switch (move.after()) {
            case Closed _ -> giveUp(id);
            case Convening _ -> takeBack(id);
            case Screening _, Accepted _, Meeting _, Considering _, NotAccepted _ -> {
                // The plan is theirs as much as before.
            }
        }
    }

    /// With the case, what was planned and is not binding goes.
    private void giveUp(CaseId id) {
        rows.lockedOf(id).filter(row -> row.state() != PlanState.APPROVED).ifPresent(this::forget);
    }

    /// Somebody has stopped, so it is not everybody's plan any more, and nobody should make it binding.
    private void takeBack(CaseId id) {
        rows.lockedOf(id).ifPresent(row -> plans.open(row).ifPresent(plan -> {
            switch (plan) {
                case Submitted submitted -> plans.keep(row, submitted.takenBack());
                case Plan.InWork _, Approved _ -> {
                    // The Chair does not have it, or it binds already.
                }
            }
        }));
    }

    private void forget(PlanRow row) {
        shredder.doom(KeyOwner.of(row.id()), clock.instant());
        rows.delete(row);
    }
}
