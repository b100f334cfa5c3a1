package parley.scheduling.planning.model;

import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import parley.scheduling.planning.model.WaitingList.Case;
import parley.scheduling.planning.model.WaitingList.Confirmed;
import parley.scheduling.planning.model.WaitingList.Participant;
import parley.scheduling.planning.model.WaitingList.Practitioner;
import parley.scheduling.planning.model.WaitingList.Room;
import parley.scheduling.time.model.OfficeDays;
import parley.scheduling.time.model.Timeline;

/// Refuses what cannot be planned with, before anything is built from it.
final class Checks {

    static final int MOST_DAYS = 200;
    private static final int MOST_WISHES = 6;
    private static final int MOST_PARTICIPANTS = 200;
    private static final int A_DAY = 96;
    private static final int A_LOT = 1_000_000;
    /// Who can begin when, as bits: sixteen million words are 128 megabytes for each thread.
    private static final long MOST_WORDS = 16_000_000;

    private Checks() {}

    static void check(OfficeDays days, Timeline inPerson, Timeline online, int pauseForPeople, int pauseForRooms) {
        Unusable.unless(days.days() <= MOST_DAYS, Fault.HORIZON_TOO_LONG);
        onGrid(days, inPerson, online);
        Unusable.unless(within(pauseForPeople, 0, A_DAY) && within(pauseForRooms, 0, A_DAY), Fault.LENGTH_OUT_OF_RANGE);
    }

    static void check(
            OfficeDays days, List<Practitioner> practitioners, List<Participant> participants, List<Room> rooms) {
        for (var one : practitioners) {
            onGrid(days, one.free(), one.taken());
            var limits = within(one.mostPerDay(), 0, A_LOT) && within(one.mostPerWeek(), 0, A_LOT);
            Unusable.unless(limits && within(one.recentSessions(), 0, 10_000), Fault.LIMIT_OUT_OF_RANGE);
            Unusable.unless(
                    one.otherStarts().stream().allMatch(start -> within(start, 0, days.quarters() - 1)),
                    Fault.SESSION_OFF_THE_GRID);
        }
        for (var one : participants) {
            onGrid(days, one.free(), one.taken());
        }
        for (var room : rooms) {
            onGrid(days, room.free(), room.taken());
            Unusable.unless(
                    within(room.capacity(), 0, A_LOT) && within(room.reluctance(), 0, A_LOT), Fault.LIMIT_OUT_OF_RANGE);
        }
    }

    static void check(
            OfficeDays days,
            int practitioners,
            int participants,
            int rooms,
            List<Case> cases,
            List<Confirmed> confirmed) {
        cases.forEach(each -> {
            check(each, practitioners, participants);
            each.starts().ifPresent(starts -> onGrid(days, starts, starts));
        });
        var lengths = cases.stream().mapToInt(Case::quarters).distinct().count();
        Unusable.unless(lengths * days.quarters() * Bits.words(practitioners) <= MOST_WORDS, Fault.TOO_MUCH_AT_ONCE);
        var seen = new HashSet<Integer>();
        for (var each : confirmed) {
            var session = each.session();
            Unusable.unless(
                    within(session.index(), 0, cases.size() - 1)
                            && session.practitioners().stream().allMatch(one -> within(one, 0, practitioners - 1))
                            && within(session.room(), Session.ONLINE, rooms - 1),
                    Fault.UNKNOWN_PLACE_IN_LIST);
            var its = cases.get(session.index());
            Unusable.unless(seen.add(session.index()), Fault.CONFIRMED_TWICE);
            Unusable.unless(session.practitioners().size() == its.practitioners(), Fault.WRONG_NUMBER_OF_PRACTITIONERS);
            Unusable.unless(within(session.start(), 0, days.quarters() - its.quarters()), Fault.SESSION_OFF_THE_GRID);
        }
    }

    /// Nobody and nothing can be in two of the sessions that exist already.
    static void checkApart(List<Case> cases, List<Confirmed> confirmed, int pauseForPeople, int pauseForRooms) {
        var practitioners = new HashMap<Integer, BitSet>();
        var participants = new HashMap<Integer, BitSet>();
        var rooms = new HashMap<Integer, BitSet>();
        for (var each : confirmed) {
            var session = each.session();
            var its = cases.get(session.index());
            var end = session.start() + its.quarters();
            session.practitioners().forEach(one -> take(practitioners, one, session.start(), end + pauseForPeople));
            its.participants().forEach(one -> take(participants, one, session.start(), end + pauseForPeople));
            if (session.room() != Session.ONLINE) {
                take(rooms, session.room(), session.start(), end + pauseForRooms);
            }
        }
    }

    private static void take(Map<Integer, BitSet> taken, int which, int from, int to) {
        var theirs = taken.computeIfAbsent(which, _ -> new BitSet());
        var next = theirs.nextSetBit(from);
        Unusable.unless(next < 0 || next >= to, Fault.CONFIRMED_AGAINST_ANOTHER);
        theirs.set(from, to);
    }

    private static void check(Case each, int practitioners, int participants) {
        var people = each.participants();
        Unusable.unless(!people.isEmpty(), Fault.CASE_WITHOUT_PARTICIPANTS);
        Unusable.unless(people.size() <= MOST_PARTICIPANTS, Fault.TOO_MANY_IN_A_CASE);
        Unusable.unless(new HashSet<>(people).size() == people.size(), Fault.PARTICIPANT_TWICE);
        Unusable.unless(
                people.stream().allMatch(one -> within(one, 0, participants - 1))
                        && each.eligible().length() <= practitioners
                        && each.wishes().stream().allMatch(wish -> wish.who().length() <= practitioners),
                Fault.UNKNOWN_PLACE_IN_LIST);
        Unusable.unless(within(each.practitioners(), 1, 2), Fault.TOO_MANY_PRACTITIONERS);
        Unusable.unless(each.wishes().size() <= MOST_WISHES, Fault.TOO_MANY_WISHES);
        Unusable.unless(
                within(each.heads(), 0, A_LOT)
                        && each.wishes().stream().allMatch(wish -> within(wish.points(), 0, A_LOT)),
                Fault.LIMIT_OUT_OF_RANGE);
        Unusable.unless(within(each.quarters(), 1, A_DAY), Fault.LENGTH_OUT_OF_RANGE);
        Unusable.unless(each.inPerson() || each.online(), Fault.CASE_WITHOUT_A_FORMAT);
        Unusable.unless(
                within(each.contact(), -A_LOT, each.earliest())
                        && within(each.target(), -A_LOT, A_LOT)
                        && within(each.deadline(), -A_LOT, A_LOT),
                Fault.TIMES_OUT_OF_ORDER);
    }

    private static void onGrid(OfficeDays days, Timeline one, Timeline other) {
        Unusable.unless(
                one.quarters() == days.quarters() && other.quarters() == days.quarters(), Fault.TIMES_OFF_THE_GRID);
    }

    private static boolean within(int value, int least, int most) {
        return value >= least && value <= most;
    }
}
