package parley.scheduling.cases.model;

import java.util.List;

/// A case as far as planning its session goes. Its state decides what may be done next.
public sealed interface PlannedCase {

    CaseId id();

    /// The people who have to be there, as far as they are known.
    List<Attending> people();

    /// Somebody's yes or times are missing. Nothing may be held.
    ///
    /// @param accepted whether intake has said that everybody whose yes is needed has given it
    /// @param round how often times were asked for, from 1
    record Gathering(CaseId id, List<Attending> people, boolean accepted, int round) implements PlannedCase {

        public Gathering {
            people = List.copyOf(people);
        }

        /// One more person said yes. Saying it twice is harmless.
        public Gathering agreed(Attending newcomer) {
            var known = people.stream().anyMatch(one -> one.id().equals(newcomer.id()));
            return known ? this : new Gathering(id, People.and(people, newcomer), accepted, round);
        }

        /// Everybody whose yes is needed has given it, and these are all of them.
        public PlannedCase acceptedWith(List<Attending> everybody) {
            return settled(People.keepingAnswers(everybody, people), true);
        }

        /// Somebody said which times suit them.
        public PlannedCase answered(ParticipantId participant, boolean calendarEntry) {
            return settled(People.answered(people, participant, calendarEntry), accepted);
        }

        /// Somebody stopped taking part; the others have to be accepted anew.
        public Gathering withdrawn(ParticipantId participant) {
            return new Gathering(id, People.without(people, participant), false, round);
        }

        /// Everybody is asked for times afresh.
        public Gathering askedAnew() {
            return new Gathering(id, People.unanswered(people), accepted, round + 1);
        }

        private PlannedCase settled(List<Attending> everybody, boolean nowAccepted) {
            var complete =
                    nowAccepted && !everybody.isEmpty() && everybody.stream().allMatch(Attending::answered);
            return complete ? new Ready(id, everybody, round) : new Gathering(id, everybody, nowAccepted, round);
        }
    }

    /// Everybody has agreed and answered; staff may hold an option.
    record Ready(CaseId id, List<Attending> people, int round) implements PlannedCase {

        public Ready {
            people = List.copyOf(people);
        }

        /// Somebody changed what they had said.
        public Ready answered(ParticipantId participant, boolean calendarEntry) {
            return new Ready(id, People.answered(people, participant, calendarEntry), round);
        }

        public Gathering withdrawn(ParticipantId participant) {
            return new Gathering(id, People.without(people, participant), false, round);
        }

        public Gathering askedAnew() {
            return new Gathering(id, People.unanswered(people), true, round + 1);
        }

        /// Intake repeats, or changes, who has to be there.
        public PlannedCase acceptedWith(List<Attending> everybody) {
            return new Gathering(id, people, true, round).acceptedWith(everybody);
        }

        /// An option is held for it.
        public Planned planned() {
            return new Planned(id, people, round);
        }
    }

    /// A session is held or scheduled.
    record Planned(CaseId id, List<Attending> people, int round) implements PlannedCase {

        public Planned {
            people = List.copyOf(people);
        }

        /// The session is off; another option may be held.
        public Ready released() {
            return new Ready(id, people, round);
        }
    }

    /// Nothing more will happen.
    record Closed(CaseId id) implements PlannedCase {

        @Override
        public List<Attending> people() {
            return List.of();
        }
    }
}
