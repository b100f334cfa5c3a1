package parley.scheduling.planning.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import parley.scheduling.time.model.OfficeDays;
import parley.scheduling.time.model.Timeline;

/// What never changes while a plan is made, laid out in rows of words and numbers for those who read it a million
/// times a second. Threads share it.
final class World {

    static final int LEAD = 0;
    static final int NOVICE = 2;

    final WaitingList list;
    final int quarters;
    final int days;
    final int weeks;
    final int practitioners;
    /// Words in a row of practitioners.
    final int words;
    final int rooms;
    final int cases;
    final int pauseForPeople;
    final int pauseForRooms;

    final int[] dayOf;
    final int[] weekOf;

    /// The different lengths of sessions.
    final int[] lengths;
    /// By length and quarter, a row of practitioners who could begin then if nothing new were booked.
    final long[][] canStart;
    /// By length and practitioner, a row of the same quarters.
    final long[][][] startsOfPractitioner;
    /// By length and room, a row of quarters.
    final long[][][] startsOfRoom;
    /// By length, the quarters at which a session in a room may begin.
    final long[][] inPersonStarts;
    /// By length, the quarters at which an online session may begin.
    final long[][] onlineStarts;

    final int[] experience;
    final int[] recent;
    final int[] mostPerDay;
    final int[] mostPerWeek;
    /// The most anybody could come to carry.
    final int highestLoad;

    /// By case, the session that exists already; [Bookings#NONE] as start where there is none.
    final int[] confirmedStart;

    final int[] confirmedFirst;
    final int[] confirmedSecond;
    final int[] confirmedRoom;
    /// By case, whether its session stays as it is, whatever happens.
    final boolean[] pinned;
    /// By case, whether there is a session already.
    final boolean[] confirmed;
    /// By case, whether that session can still be.
    final boolean[] stands;

    final CaseWorld[] caseWorlds;
    /// By participant, whether somebody has to look whether they are elsewhere.
    final boolean[] inSeveral;

    World(WaitingList list) {
        this.list = list;
        quarters = list.days().quarters();
        days = list.days().days();
        weeks = list.days().weeks();
        practitioners = list.practitioners().size();
        words = Math.max(1, Bits.words(practitioners));
        rooms = list.rooms().size();
        cases = list.cases().size();
        pauseForPeople = list.pauseForPeople();
        pauseForRooms = list.pauseForRooms();
        dayOf = eachQuarter(list.days(), true);
        weekOf = eachQuarter(list.days(), false);
        lengths = list.cases().stream()
                .mapToInt(WaitingList.Case::quarters)
                .distinct()
                .sorted()
                .toArray();
        startsOfPractitioner = new long[lengths.length][practitioners][];
        canStart = new long[lengths.length][quarters * words];
        startsOfRoom = new long[lengths.length][rooms][];
        inPersonStarts = new long[lengths.length][];
        onlineStarts = new long[lengths.length][];
        for (var length = 0; length < lengths.length; length++) {
            layOut(length);
        }
        var people = list.practitioners();
        experience = people.stream().mapToInt(one -> one.experience().ordinal()).toArray();
        recent = people.stream()
                .mapToInt(WaitingList.Practitioner::recentSessions)
                .toArray();
        mostPerDay =
                people.stream().mapToInt(WaitingList.Practitioner::mostPerDay).toArray();
        mostPerWeek =
                people.stream().mapToInt(WaitingList.Practitioner::mostPerWeek).toArray();
        highestLoad = highestLoad(list, days, weeks);
        inSeveral = inSeveral();
        confirmedStart = new int[cases];
        confirmedFirst = new int[cases];
        confirmedSecond = new int[cases];
        confirmedRoom = new int[cases];
        pinned = new boolean[cases];
        confirmed = new boolean[cases];
        Arrays.fill(confirmedStart, Bookings.NONE);
        for (var each : list.confirmed()) {
            var session = each.session();
            confirmedStart[session.index()] = session.start();
            confirmedFirst[session.index()] = session.first();
            confirmedSecond[session.index()] = session.second();
            confirmedRoom[session.index()] = session.room();
            pinned[session.index()] = !each.mayMove();
            confirmed[session.index()] = true;
        }
        var suitable = new HashMap<List<Long>, int[]>();
        caseWorlds = IntStream.range(0, cases)
                .mapToObj(i -> caseWorld(list.cases().get(i), suitable))
                .toArray(CaseWorld[]::new);
        stands = new boolean[cases];
        for (var each : list.confirmed()) {
            stands[each.session().index()] = Fit.stands(this, each.session());
        }
    }

    /// Limits bound what anybody can come to carry; sessions that exist already may have gone beyond them.
    private static int highestLoad(WaitingList list, int days, int weeks) {
        var highest = 0L;
        for (var m = 0; m < list.practitioners().size(); m++) {
            var which = m;
            var one = list.practitioners().get(m);
            var confirmed = list.confirmed().stream()
                    .filter(each -> each.session().seats(which))
                    .count();
            var allowed = Math.min((long) one.mostPerWeek() * weeks, (long) one.mostPerDay() * days);
            highest = Math.max(
                    highest, one.recentSessions() + Math.min(list.cases().size(), allowed + confirmed));
        }
        return (int) highest;
    }

    private void layOut(int which) {
        var length = lengths[which];
        var withPause = length + pauseForPeople;
        for (var m = 0; m < practitioners; m++) {
            var one = list.practitioners().get(m);
            var row = Bits.starts(one.free().words(), one.taken().words(), quarters, length, withPause);
            startsOfPractitioner[which][m] = row;
            for (var i = 0; i < row.length; i++) {
                for (var left = row[i]; left != 0; left &= left - 1) {
                    var quarter = (i << 6) + Long.numberOfTrailingZeros(left);
                    canStart[which][quarter * words + (m >> 6)] |= 1L << (m & 63);
                }
            }
        }
        for (var r = 0; r < rooms; r++) {
            var room = list.rooms().get(r);
            startsOfRoom[which][r] =
                    Bits.starts(room.free().words(), room.taken().words(), quarters, length, length + pauseForRooms);
        }
        inPersonStarts[which] = Bits.erode(list.inPerson().words(), length);
        onlineStarts[which] = Bits.erode(list.online().words(), length);
    }

    private boolean[] inSeveral() {
        var times = new int[list.participants().size()];
        list.cases().forEach(each -> each.participants().forEach(one -> times[one]++));
        var several = new boolean[times.length];
        for (var i = 0; i < times.length; i++) {
            several[i] = times[i] > 1;
        }
        return several;
    }

    private CaseWorld caseWorld(WaitingList.Case its, Map<List<Long>, int[]> suitable) {
        var length = Arrays.binarySearch(lengths, its.quarters());
        var starts = starts(its, length);
        var onTime = (int)
                Arrays.stream(starts).filter(start -> start < its.target()).count();
        var fitting = suitable.computeIfAbsent(
                List.of((long) its.heads(), its.features(), its.inPerson() ? 1L : 0L), _ -> roomsFor(its));
        var roomCost = Arrays.stream(fitting)
                .mapToLong(room -> roomCost(its, list.rooms().get(room)))
                .toArray();
        var onlineCost = its.inPerson() && its.online() ? CaseWorld.ONLINE_THOUGH_EITHER : 0;
        var wishes = its.wishes().stream()
                .map(wish -> Arrays.copyOf(wish.who().toLongArray(), words))
                .toArray(long[][]::new);
        var missing = new long[1 << wishes.length];
        for (var mask = 0; mask < missing.length; mask++) {
            for (var i = 0; i < wishes.length; i++) {
                missing[mask] += (mask >> i & 1) == 0 ? its.wishes().get(i).points() : 0;
            }
        }
        return new CaseWorld(
                its.practitioners(),
                length,
                its.quarters(),
                Arrays.copyOf(its.eligible().toLongArray(), words),
                wishes,
                missing,
                starts,
                onTime,
                fitting,
                roomCost,
                its.online(),
                onlineCost,
                (int)
                        (its.online()
                                ? Arrays.stream(roomCost)
                                        .filter(cost -> cost <= onlineCost)
                                        .count()
                                : fitting.length),
                its.contact(),
                its.target(),
                its.participants().stream()
                        .mapToInt(one -> one)
                        .filter(one -> inSeveral[one])
                        .toArray());
    }

    /// When everybody in the case can, and some form of it is possible.
    private int[] starts(WaitingList.Case its, int length) {
        var row = new long[Bits.words(quarters)];
        for (var i = 0; i < row.length; i++) {
            row[i] = (its.inPerson() ? inPersonStarts[length][i] : 0) | (its.online() ? onlineStarts[length][i] : 0);
        }
        for (var participant : its.participants()) {
            var one = list.participants().get(participant);
            var theirs = Bits.starts(
                    one.free().words(), one.taken().words(), quarters, its.quarters(), its.quarters() + pauseForPeople);
            for (var i = 0; i < row.length; i++) {
                row[i] &= theirs[i];
            }
        }
        its.starts().map(Timeline::words).ifPresent(asked -> {
            for (var i = 0; i < row.length; i++) {
                row[i] &= asked[i];
            }
        });
        var to = Math.min(its.deadline(), quarters);
        var bits = BitSet.valueOf(row);
        var starts = new int[bits.cardinality()];
        var count = 0;
        for (var at = bits.nextSetBit(Math.max(0, its.earliest())); at >= 0 && at < to; at = bits.nextSetBit(at + 1)) {
            starts[count++] = at;
        }
        return Arrays.copyOf(starts, count);
    }

    /// The rooms that are large enough and have what is needed, cheapest first, then as in the list.
    private int[] roomsFor(WaitingList.Case its) {
        if (!its.inPerson()) {
            return new int[0];
        }
        var fitting = new ArrayList<Integer>();
        for (var r = 0; r < rooms; r++) {
            var room = list.rooms().get(r);
            if (room.capacity() >= its.heads() && (its.features() & ~room.features()) == 0) {
                fitting.add(r);
            }
        }
        fitting.sort((one, other) -> Long.compare(
                roomCost(its, list.rooms().get(one)), roomCost(its, list.rooms().get(other))));
        return fitting.stream().mapToInt(room -> room).toArray();
    }

    /// A room a little larger than needed costs little, a hall much.
    static long roomCost(WaitingList.Case its, WaitingList.Room room) {
        return Math.floorDiv(room.capacity() - its.heads(), 2) + (long) room.reluctance();
    }

    private static int[] eachQuarter(OfficeDays days, boolean day) {
        return IntStream.range(0, days.quarters())
                .map(quarter -> day ? days.dayOf(quarter) : days.weekOf(quarter))
                .toArray();
    }
}
