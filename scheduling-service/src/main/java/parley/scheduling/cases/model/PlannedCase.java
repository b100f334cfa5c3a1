package parley.scheduling.cases.model;

import java.util.List;
import java.util.Set;

/// A case as far as planning its sessions goes. Its state decides what may be done next.
///
/// Where people meet together, all of them take each step at once. Where each has a session of their own, the case is
/// planned once everybody has one, and they have met once everybody's took place.
public sealed interface PlannedCase {

    CaseId id();

    /// The people who have to be there, as far as they are known.
    List<Attending> people();

    /// Whether every session that was agreed to has taken place.
    default boolean everybodyHasMet() {
        return !people().isEmpty() && people().stream().allMatch(one -> one.progress() == Progress.MET);
    }

    private static PlannedCase settled(CaseId id, List<Attending> people, boolean accepted, int round) {
        if (!accepted || people.isEmpty()) {
            return new Gathering(id, people, accepted, round);
        }
        var toPlan = people.stream().filter(Attending::isToPlan).toList();
        if (toPlan.isEmpty()) {
            var over = people.stream().allMatch(one -> one.progress() == Progress.MET);
            return over ? new Met(id, people, round) : new Planned(id, people, round);
        }
        var complete = toPlan.stream().allMatch(Attending::answered);
        return complete ? new Ready(id, people, round) : new Gathering(id, people, true, round);
    }

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
            return settled(id, People.keepingAnswers(everybody, people), true, round);
        }

        /// Somebody said which times suit them.
        public PlannedCase answered(ParticipantId participant, boolean calendarEntry) {
            return settled(id, People.answered(people, participant, calendarEntry), accepted, round);
        }

        /// Somebody stopped taking part; the others have to be accepted anew.
        public Gathering withdrawn(ParticipantId participant) {
            return new Gathering(id, People.without(people, participant), false, round);
        }

        /// Everybody who has no session yet is asked for times afresh.
        public Gathering askedAnew() {
            return new Gathering(id, People.unanswered(people), accepted, round + 1);
        }

        /// The session of these is off.
        public PlannedCase released(Set<ParticipantId> guests) {
            return settled(id, People.at(Progress.TO_PLAN, people, guests), accepted, round);
        }

        /// The session of these took place.
        public PlannedCase met(Set<ParticipantId> guests) {
            return settled(id, People.at(Progress.MET, people, guests), accepted, round);
        }

        /// Another session was agreed to after all that had been planned took place.
        public Gathering furtherWith(List<Attending> everybody) {
            return new Gathering(id, People.anew(everybody, people), true, round + 1);
        }
    }

    /// Everybody has agreed and answered; staff may hold an option for whoever has no session yet.
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
            return settled(id, People.keepingAnswers(everybody, people), true, round);
        }

        /// An option is held for these.
        public PlannedCase planned(Set<ParticipantId> guests) {
            return settled(id, People.at(Progress.PLANNED, people, guests), true, round);
        }

        /// The session of one of those who have their own is off.
        public PlannedCase released(Set<ParticipantId> guests) {
            return settled(id, People.at(Progress.TO_PLAN, people, guests), true, round);
        }

        /// The session of one of those who have their own took place.
        public PlannedCase met(Set<ParticipantId> guests) {
            return settled(id, People.at(Progress.MET, people, guests), true, round);
        }
    }

    /// Everybody's session is held or scheduled, or has taken place already.
    record Planned(CaseId id, List<Attending> people, int round) implements PlannedCase {

        public Planned {
            people = List.copyOf(people);
        }

        /// The session of these is off; another option may be held.
        public PlannedCase released(Set<ParticipantId> guests) {
            return settled(id, People.at(Progress.TO_PLAN, people, guests), true, round);
        }

        /// The session of these took place.
        public PlannedCase met(Set<ParticipantId> guests) {
            return settled(id, People.at(Progress.MET, people, guests), true, round);
        }

        /// Somebody stopped taking part while a session is under way, which is the practitioners' to end.
        public Gathering withdrawn(ParticipantId participant) {
            return new Gathering(id, People.without(people, participant), false, round);
        }
    }

    /// Everything that was agreed to has taken place. Nothing is planned unless all of them wish it anew.
    record Met(CaseId id, List<Attending> people, int round) implements PlannedCase {

        public Met {
            people = List.copyOf(people);
        }

        /// Everybody has said yes to one more session, and these are all of them.
        public Gathering furtherWith(List<Attending> everybody) {
            return new Gathering(id, People.anew(everybody, people), true, round + 1);
        }

        public Met withdrawn(ParticipantId participant) {
            return new Met(id, People.without(people, participant), round);
        }
    }

    /// Nothing more will happen, unless the case begins anew as another kind of help.
    record Closed(CaseId id) implements PlannedCase {

        /// What was not arranged is followed by something that one person can do alone.
        public Gathering begunAnew() {
            return new Gathering(id, List.of(), false, 1);
        }

        @Override
        public List<Attending> people() {
            return List.of();
        }
    }
}
