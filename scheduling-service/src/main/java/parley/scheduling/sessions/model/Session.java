package parley.scheduling.sessions.model;

import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.matching.model.Place;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.time.model.Window;

/// A meeting, from the moment an option is held. Its state decides what may be done with it.
public sealed interface Session {

    Plan plan();

    /// Rises with every change that people were told of, or have to be told of.
    int revision();

    /// Everything is reserved while the practitioners are asked.
    ///
    /// @param accepted the practitioners who said yes so far
    /// @param answerBy when the hold ends by itself
    record Held(Plan plan, int revision, Set<PractitionerId> accepted, Instant answerBy) implements Session {

        public Held {
            accepted = Set.copyOf(accepted);
        }

        /// One of the practitioners says yes; the last yes makes it a matter for intake.
        public Session acceptedBy(PractitionerId practitioner) {
            if (!plan.practitioners().contains(practitioner)) {
                throw new IllegalArgumentException("Only who is asked can accept");
            }
            var more = new HashSet<>(accepted);
            more.add(practitioner);
            return more.containsAll(plan.practitioners())
                    ? new AwaitingPermit(plan, revision)
                    : new Held(plan, revision, more, answerBy);
        }

        public boolean hasEnded(Instant now) {
            return !now.isBefore(answerBy);
        }

        /// Nobody but the practitioners has heard of it, and it is off.
        public Cancelled released() {
            return new Cancelled(plan, revision + 1, false);
        }
    }

    /// The practitioners have accepted. It stands once intake says that everybody's yes is live.
    record AwaitingPermit(Plan plan, int revision) implements Session {

        public Scheduled permitted() {
            return new Scheduled(plan, revision);
        }

        public Cancelled released() {
            return new Cancelled(plan, revision + 1, false);
        }
    }

    /// It stands, and everybody is told.
    record Scheduled(Plan plan, int revision) implements Session {

        public Cancelled cancelled() {
            return new Cancelled(plan, revision + 1, true);
        }

        /// It stands at another time or place, or with other practitioners; whose session it is stays.
        public Scheduled changedTo(Window during, Place place, List<PractitionerId> practitioners) {
            return new Scheduled(
                    new Plan(plan.id(), plan.caseId(), during, place, plan.guests(), practitioners), revision + 1);
        }

        /// It begins once each of the guests has said yes to the agreement; empty while a yes is missing.
        ///
        /// @param affirmed whose yes the practitioner has heard
        public Optional<Started> startedWith(Set<ParticipantId> affirmed) {
            return affirmed.containsAll(plan.guestIds()) ? Optional.of(new Started(plan, revision)) : Optional.empty();
        }
    }

    /// People are sitting together.
    record Started(Plan plan, int revision) implements Session {

        public TookPlace ended() {
            return new TookPlace(plan, revision + 1);
        }
    }

    /// It is over, whether it came to its end or not. What came of it is nobody's business here.
    record TookPlace(Plan plan, int revision) implements Session {}

    /// It will not take place.
    ///
    /// @param hadBeenScheduled whether more than the practitioners had heard of it
    record Cancelled(Plan plan, int revision, boolean hadBeenScheduled) implements Session {}
}
