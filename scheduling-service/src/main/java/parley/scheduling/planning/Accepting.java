package parley.scheduling.planning;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.problems.Wordless;
import parley.scheduling.cases.Cases;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.options.OptionDesk;
import parley.scheduling.planning.Finding.None;
import parley.scheduling.planning.Finding.Proposed;
import parley.scheduling.sessions.Holding;
import parley.scheduling.sessions.MovableSessions;
import parley.scheduling.sessions.Wish;
import parley.scheduling.sessions.model.SessionId;

/// Holds what staff accept of a plan, case by case, the same way as an option that they choose themselves; a session
/// that moves is changed as staff change one. What no longer fits keeps nothing else from being held.
@ApplicationScoped
class Accepting {

    private static final Logger LOG = Logger.getLogger(Accepting.class);

    private final OptionDesk options;
    private final OneCase oneCase;

    Accepting(OptionDesk options, OneCase oneCase) {
        this.options = options;
        this.oneCase = oneCase;
    }

    Outcome accept(UUID run, CaseId id) {
        try {
            options.refreshTies(id);
            return new Outcome.Held(id, oneCase.hold(run, id));
        } catch (Refusal refusal) {
            return new Outcome.NotHeld(id, refusal.reason().code());
        } catch (RuntimeException broken) {
            LOG.warn("One case of a plan could not be held", Wordless.copyOf(broken));
            return new Outcome.NotHeld(id, GeneralReason.UNAVAILABLE.code());
        }
    }

    /// What became of accepting one case.
    sealed interface Outcome {

        record Held(CaseId caseId, SessionId session) implements Outcome {}

        /// @param why the code of the refusal, as if the option had been chosen by hand
        record NotHeld(CaseId caseId, String why) implements Outcome {}
    }

    /// One case in a transaction of its own.
    @ApplicationScoped
    @Transactional
    static class OneCase {

        private final Cases cases;
        private final Items items;
        private final Holding holding;
        private final MovableSessions movable;

        OneCase(Cases cases, Items items, Holding holding, MovableSessions movable) {
            this.cases = cases;
            this.items = items;
            this.holding = holding;
            this.movable = movable;
        }

        /// Holds what is proposed. Who accepts it a second time is given the session of the first.
        SessionId hold(UUID run, CaseId id) {
            cases.requireLocked(id);
            var item = items.of(run, id).orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
            if (item.session().isPresent()) {
                return item.session().get();
            }
            var wish = wish(item.finding());
            var session = item.move()
                    .map(move -> movable.move(move.session(), move.revision(), wish))
                    .orElseGet(() -> holding.hold(id, wish));
            items.accepted(run, id, session);
            return session;
        }

        private static Wish wish(Finding finding) {
            return switch (finding) {
                case Proposed(Proposal it) -> new Wish(it.start(), it.practitioners(), it.place(), Optional.empty());
                case None _ -> throw Refusal.because(GeneralReason.NOT_FOUND);
            };
        }
    }
}
