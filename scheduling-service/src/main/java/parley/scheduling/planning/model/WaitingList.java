package parley.scheduling.planning.model;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.time.model.OfficeDays;
import parley.scheduling.time.model.Timeline;

/// Everything that decides a plan, by place in lists: no names, no ids, only quarters and indexes.
///
/// Free time is what somebody or something can be had for. Taken time is what they are booked for already, each with
/// the pause after it; a session with its own pause must not touch it.
///
/// @param days the grid, beginning on a Monday if weeks are to be counted whole
/// @param inPerson when a session in a room may take place
/// @param online when an online session may take place
/// @param pauseForPeople how many quarters everybody in a session has for themselves afterwards
/// @param pauseForRooms how many quarters a room is left empty afterwards
/// @param confirmed sessions that exist already
public record WaitingList(
        OfficeDays days,
        Timeline inPerson,
        Timeline online,
        int pauseForPeople,
        int pauseForRooms,
        List<Practitioner> practitioners,
        List<Participant> participants,
        List<Room> rooms,
        List<Case> cases,
        List<Confirmed> confirmed) {

    public WaitingList {
        practitioners = List.copyOf(practitioners);
        participants = List.copyOf(participants);
        rooms = List.copyOf(rooms);
        cases = List.copyOf(cases);
        confirmed = List.copyOf(confirmed);
        Checks.check(days, inPerson, online, pauseForPeople, pauseForRooms);
        Checks.check(days, practitioners, participants, rooms);
        Checks.check(days, practitioners.size(), participants.size(), rooms.size(), cases, confirmed);
        Checks.checkApart(cases, confirmed, pauseForPeople, pauseForRooms);
    }

    /// Somebody who could sit in sessions.
    ///
    /// @param otherStarts when their other sessions begin, for the limits per day and week
    /// @param recentSessions how many sessions they carry these weeks
    public record Practitioner(
            Experience experience,
            Timeline free,
            Timeline taken,
            List<Integer> otherStarts,
            int mostPerDay,
            int mostPerWeek,
            int recentSessions) {

        public Practitioner {
            otherStarts = List.copyOf(otherStarts);
        }
    }

    /// Somebody in one case or in several.
    public record Participant(Timeline free, Timeline taken) {}

    /// A room.
    ///
    /// @param features what it offers, one bit each
    /// @param reluctance from 0 to 5: how much the office would rather keep it for something else
    public record Room(int capacity, long features, int reluctance, Timeline free, Timeline taken) {}

    /// A case that waits for a session.
    ///
    /// @param practitioners how many sit in it: one, or two of whom at least one leads
    /// @param quarters how long it takes, without the pause after it
    /// @param participants who comes, by place in the list
    /// @param eligible which practitioners are trained for it and not too close to anybody in it
    /// @param wishes what would be good for it, at most six
    /// @param heads how many people are in the room, practitioners included
    /// @param features what the room must offer, one bit each
    /// @param inPerson whether they may meet in a room
    /// @param online whether they may meet online
    /// @param contact when waiting began; it may lie before the grid
    /// @param earliest the first quarter at which it may begin
    /// @param target beginning at this quarter or later is late
    /// @param deadline it begins before this quarter or not at all
    /// @param starts the only quarters at which it may begin, where people were asked about starts; empty for any
    public record Case(
            int practitioners,
            int quarters,
            List<Integer> participants,
            BitSet eligible,
            List<Wish> wishes,
            int heads,
            long features,
            boolean inPerson,
            boolean online,
            int contact,
            int earliest,
            int target,
            int deadline,
            Optional<Timeline> starts) {

        public Case {
            participants = List.copyOf(participants);
            eligible = (BitSet) eligible.clone();
            wishes = List.copyOf(wishes);
        }

        /// It may begin at any quarter.
        public Case(
                int practitioners,
                int quarters,
                List<Integer> participants,
                BitSet eligible,
                List<Wish> wishes,
                int heads,
                long features,
                boolean inPerson,
                boolean online,
                int contact,
                int earliest,
                int target,
                int deadline) {
            this(
                    practitioners,
                    quarters,
                    participants,
                    eligible,
                    wishes,
                    heads,
                    features,
                    inPerson,
                    online,
                    contact,
                    earliest,
                    target,
                    deadline,
                    Optional.empty());
        }

        @Override
        public BitSet eligible() {
            return (BitSet) eligible.clone();
        }
    }

    /// Something that at least one of the practitioners should bring, such as a language.
    ///
    /// @param points what it costs if nobody does
    public record Wish(BitSet who, int points) {

        public Wish {
            who = (BitSet) who.clone();
        }

        @Override
        public BitSet who() {
            return (BitSet) who.clone();
        }
    }

    /// A session that exists already. Unless it may move, it stays as it is, even if it could not be made any more;
    /// [Replanner] mends those.
    public record Confirmed(Session session, boolean mayMove) {}
}
