package parley.intake.forgetting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.function.Consumer;
import parley.intake.cases.Ended;
import parley.intake.cases.EndedCases;
import parley.intake.ids.model.CaseId;
import parley.intake.people.People;
import parley.intake.refusals.Reason;
import parley.intake.remains.HangsOnCase;
import parley.intake.remains.KeepsCase;
import parley.intake.sealing.KeyOwner;
import parley.intake.sealing.Shredder;
import parley.intake.trends.Counters;
import parley.outbox.forgetting.Forgetting;
import parley.problems.Refusal;

/// Forgets one case, whole and in one transaction: it is counted, everything that hangs on it goes, its keys are doomed
/// and the neighbours are told, or none of it happens.
@ApplicationScoped
class ForgetsCases {

    private final EndedCases cases;
    private final Instance<HangsOnCase> hanging;
    private final Instance<KeepsCase> keeping;
    private final People people;
    private final Shredder shredder;
    private final Counters counters;
    private final Forgetting between;
    private final Receipts receipts;
    private final Clock clock;

    ForgetsCases(
            EndedCases cases,
            @Any Instance<HangsOnCase> hanging,
            @Any Instance<KeepsCase> keeping,
            People people,
            Shredder shredder,
            Counters counters,
            Forgetting between,
            Receipts receipts,
            Clock clock) {
        this.cases = cases;
        this.hanging = hanging;
        this.keeping = keeping;
        this.people = people;
        this.shredder = shredder;
        this.counters = counters;
        this.between = between;
        this.receipts = receipts;
        this.clock = clock;
    }

    /// Forgets a case at the turn of the month, when all that have ended are counted together. One that must stay is
    /// refused.
    @Transactional(Transactional.TxType.MANDATORY)
    void withTheOthers(CaseId id) {
        forget(id, this::mustNotStay, counters::count);
    }

    /// Forgets a case because somebody asks for it, and counts it later with the others, so that nobody sees a number
    /// move with it. One that must stay is refused.
    @Transactional(Transactional.TxType.MANDATORY)
    void whenAsked(CaseId id) {
        forget(id, this::mustNotStay, counters::keepForLater);
    }

    /// Forgets again what was forgotten before, whatever a backup says of it; it is counted like one that was
    /// asked for.
    @Transactional(Transactional.TxType.MANDATORY)
    void alone(CaseId id) {
        forget(id, _ -> {}, counters::keepForLater);
    }

    private void mustNotStay(CaseId id) {
        if (keeping.stream().anyMatch(one -> one.keeps(id))) {
            throw Refusal.because(Reason.SECOND_PERSON_NOT_TOLD);
        }
    }

    private void forget(CaseId id, Consumer<CaseId> condition, Consumer<Ended> counting) {
        // First, before any lock of ours: it waits for effects that are being written.
        between.forget(id.toString());
        // Only now: nobody can open the case any more without this transaction seeing it.
        condition.accept(id);
        // Another replica may have been faster.
        cases.locked(id).ifPresent(ended -> {
            counting.accept(ended);
            hanging.forEach(one -> one.forget(id));
            cases.delete(id);
            people.letGo(ended.people());
            ended.participants().forEach(who -> shredder.doom(KeyOwner.of(who), clock.instant()));
            shredder.doom(KeyOwner.of(id), clock.instant());
            receipts.ask(id.value(), ended.office());
        });
    }
}
