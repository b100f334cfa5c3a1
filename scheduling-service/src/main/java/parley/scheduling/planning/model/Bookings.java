package parley.scheduling.planning.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// A plan in the making: who and what is booked when, changed one session at a time. Belongs to one thread.
///
/// For every length and quarter it keeps a row of the practitioners who can still begin then, so that a search asks
/// for many of them at once; taking a session in or out touches only the quarters around it.
final class Bookings {

    static final int NONE = -1;

    final World world;

    /// By case; [#NONE] where there is no session.
    final int[] start;

    final int[] first;
    final int[] second;
    final int[] room;
    private final long[] points;

    final int[] load;
    private final long[][] can;
    /// By load, a row of practitioners who carry as much.
    private final long[] atLoad;

    private final int[] howMany;
    private int lowestLoad;
    private int highestLoad;

    private final long[] dayFull;
    private final long[] weekFull;
    private final int[] onDay;
    private final int[] inWeek;
    private final long[][] practitionerBooked;
    private final long[][] roomBooked;
    private final long[][] participantBooked;

    /// By practitioner and by room, the cases they are booked for, in no order.
    private final int[][] casesOf;

    private final int[] casesOfCount;
    private final int[][] casesIn;
    private final int[] casesInCount;

    private int late;
    private int unscheduled;
    private int moved;
    private long soft;

    Bookings(World world) {
        this.world = world;
        start = filled(world.cases);
        first = filled(world.cases);
        second = filled(world.cases);
        room = filled(world.cases);
        points = new long[world.cases];
        load = world.recent.clone();
        can = new long[world.canStart.length][];
        for (var length = 0; length < can.length; length++) {
            can[length] = world.canStart[length].clone();
        }
        atLoad = new long[(world.highestLoad + 1) * world.words];
        howMany = new int[world.highestLoad + 2];
        dayFull = new long[world.days * world.words];
        weekFull = new long[world.weeks * world.words];
        onDay = new int[world.practitioners * world.days];
        inWeek = new int[world.practitioners * world.weeks];
        var row = Bits.words(world.quarters);
        practitionerBooked = new long[world.practitioners][row];
        roomBooked = new long[world.rooms][row];
        participantBooked = new long[world.inSeveral.length][];
        for (var i = 0; i < participantBooked.length; i++) {
            participantBooked[i] = world.inSeveral[i] ? new long[row] : new long[0];
        }
        casesOf = new int[world.practitioners][4];
        casesOfCount = new int[world.practitioners];
        casesIn = new int[world.rooms][8];
        casesInCount = new int[world.rooms];
        late = world.cases;
        unscheduled = world.cases;
        moved = world.list.confirmed().size();
        for (var m = 0; m < world.practitioners; m++) {
            atLoad[load[m] * world.words + (m >> 6)] |= 1L << (m & 63);
            howMany[load[m]]++;
            highestLoad = Math.max(highestLoad, load[m]);
            for (var other : world.list.practitioners().get(m).otherStarts()) {
                onDay[m * world.days + world.dayOf[other]]++;
                inWeek[m * world.weeks + world.weekOf[other]]++;
            }
            for (var day = 0; day < world.days; day++) {
                markDay(m, day);
            }
            for (var week = 0; week < world.weeks; week++) {
                markWeek(m, week);
            }
        }
        while (lowestLoad < highestLoad && howMany[lowestLoad] == 0) {
            lowestLoad++;
        }
    }

    int late() {
        return late;
    }

    int unscheduled() {
        return unscheduled;
    }

    /// How many of the sessions that exist already do not stay as they are.
    int moved() {
        return moved;
    }

    Levels levels() {
        return new Levels(late, unscheduled, moved, soft);
    }

    long soft() {
        return soft;
    }

    boolean has(int index) {
        return start[index] != NONE;
    }

    boolean isOnTime(int index) {
        return start[index] != NONE && start[index] < world.caseWorlds[index].target();
    }

    /// Takes a session in. Whether it fits is for the caller to know.
    ///
    /// @param withoutLoad its points, the load of its practitioners aside
    void add(int index, int at, int one, int other, int where, long withoutLoad) {
        var its = world.caseWorlds[index];
        start[index] = at;
        first[index] = one;
        second[index] = other;
        room[index] = where;
        points[index] = withoutLoad;
        unscheduled--;
        late -= at < its.target() ? 1 : 0;
        moved -= isAsConfirmed(index) ? 1 : 0;
        soft += withoutLoad;
        seat(index, one, at, its.quarters());
        if (other != Session.NOBODY) {
            seat(index, other, at, its.quarters());
        }
        if (where != Session.ONLINE) {
            Bits.fill(roomBooked[where], at, at + its.quarters() + world.pauseForRooms);
            casesIn[where] = with(casesIn[where], casesInCount[where]++, index);
        }
        for (var participant : its.elsewhere()) {
            Bits.fill(participantBooked[participant], at, at + its.quarters() + world.pauseForPeople);
        }
    }

    void add(Session session, long withoutLoad) {
        add(session.index(), session.start(), session.first(), session.second(), session.room(), withoutLoad);
    }

    /// Takes the session of a case out.
    void remove(int index) {
        var its = world.caseWorlds[index];
        var at = start[index];
        unscheduled++;
        late += at < its.target() ? 1 : 0;
        moved += isAsConfirmed(index) ? 1 : 0;
        soft -= points[index];
        unseat(index, first[index], at, its.quarters());
        if (second[index] != Session.NOBODY) {
            unseat(index, second[index], at, its.quarters());
        }
        var where = room[index];
        if (where != Session.ONLINE) {
            Bits.wipe(roomBooked[where], at, at + its.quarters() + world.pauseForRooms);
            without(casesIn[where], casesInCount[where]--, index);
        }
        for (var participant : its.elsewhere()) {
            Bits.wipe(participantBooked[participant], at, at + its.quarters() + world.pauseForPeople);
        }
        start[index] = NONE;
    }

    long pointsWithoutLoad(int index) {
        return points[index];
    }

    Session session(int index) {
        return new Session(index, start[index], first[index], second[index], room[index]);
    }

    List<Session> sessions() {
        var sessions = new ArrayList<Session>();
        for (var index = 0; index < start.length; index++) {
            if (has(index)) {
                sessions.add(session(index));
            }
        }
        return sessions;
    }

    /// Whether everybody in the case who is in other cases too is free then, with the pause after it.
    boolean participantsFree(CaseWorld its, int at) {
        for (var participant : its.elsewhere()) {
            if (Bits.anyIn(participantBooked[participant], at, at + its.quarters() + world.pauseForPeople)) {
                return false;
            }
        }
        return true;
    }

    boolean roomFree(int which, CaseWorld its, int at) {
        return Bits.has(world.startsOfRoom[its.length()][which], at)
                && !Bits.anyIn(roomBooked[which], at, at + its.quarters() + world.pauseForRooms);
    }

    /// Who may sit in the case, is free and below their limits then, as a row of practitioners.
    ///
    /// @return whether there is anybody
    boolean practitionersFree(CaseWorld its, int at, long[] row) {
        var words = world.words;
        var rows = can[its.length()];
        var eligible = its.eligible();
        var from = at * words;
        var day = world.dayOf[at] * words;
        var week = world.weekOf[at] * words;
        var any = 0L;
        for (var i = 0; i < words; i++) {
            var word = eligible[i] & rows[from + i] & ~dayFull[day + i] & ~weekFull[week + i];
            row[i] = word;
            any |= word;
        }
        return any != 0;
    }

    boolean practitionerFree(int m, CaseWorld its, int at) {
        var bit = 1L << (m & 63);
        var word = m >> 6;
        return (can[its.length()][at * world.words + word]
                        & ~dayFull[world.dayOf[at] * world.words + word]
                        & ~weekFull[world.weekOf[at] * world.words + word]
                        & bit)
                != 0;
    }

    int leftOnDay(int m, int day) {
        return world.mostPerDay[m] - onDay[m * world.days + day];
    }

    int leftInWeek(int m, int week) {
        return world.mostPerWeek[m] - inWeek[m * world.weeks + week];
    }

    boolean roomBookedAt(int which, int quarter) {
        return quarter < world.quarters && Bits.has(roomBooked[which], quarter);
    }

    /// How many sessions more than allowed the practitioner would have that day, with one more.
    int tooManyThatDay(int m, int at) {
        return onDay[m * world.days + world.dayOf[at]] + 1 - world.mostPerDay[m];
    }

    /// How many sessions more than allowed the practitioner would have that week, with one more.
    int tooManyThatWeek(int m, int at) {
        return inWeek[m * world.weeks + world.weekOf[at]] + 1 - world.mostPerWeek[m];
    }

    /// A row of those who carry as much, beginning at `load * words`.
    long[] atLoad() {
        return atLoad;
    }

    /// The next load from this one on that anybody carries.
    int nextLoad(int from) {
        var load = from;
        while (load <= highestLoad && howMany[load] == 0) {
            load++;
        }
        return load;
    }

    int lowestLoad() {
        return lowestLoad;
    }

    int highestLoad() {
        return highestLoad;
    }

    /// Cases the practitioner sits in; only the first [#countOf] count.
    int[] casesOf(int practitioner) {
        return casesOf[practitioner];
    }

    int countOf(int practitioner) {
        return casesOfCount[practitioner];
    }

    int[] casesIn(int where) {
        return casesIn[where];
    }

    int countIn(int where) {
        return casesInCount[where];
    }

    boolean isAsConfirmed(int index) {
        return has(index)
                && world.confirmedStart[index] == start[index]
                && world.confirmedFirst[index] == first[index]
                && world.confirmedSecond[index] == second[index]
                && world.confirmedRoom[index] == room[index];
    }

    private void seat(int index, int m, int at, int quarters) {
        var end = at + quarters + world.pauseForPeople;
        Bits.fill(practitionerBooked[m], at, end);
        var word = m >> 6;
        var bit = 1L << (m & 63);
        for (var length = 0; length < can.length; length++) {
            var from = Math.max(0, at - world.lengths[length] - world.pauseForPeople + 1);
            var row = world.startsOfPractitioner[length][m];
            var to = Math.min(end, world.quarters);
            for (var quarter = from; quarter < to; quarter++) {
                if (Bits.has(row, quarter)) {
                    can[length][quarter * world.words + word] &= ~bit;
                }
            }
        }
        carry(m, 1);
        onDay[m * world.days + world.dayOf[at]]++;
        inWeek[m * world.weeks + world.weekOf[at]]++;
        markDay(m, world.dayOf[at]);
        markWeek(m, world.weekOf[at]);
        casesOf[m] = with(casesOf[m], casesOfCount[m]++, index);
    }

    private void unseat(int index, int m, int at, int quarters) {
        var end = at + quarters + world.pauseForPeople;
        Bits.wipe(practitionerBooked[m], at, end);
        var word = m >> 6;
        var bit = 1L << (m & 63);
        for (var length = 0; length < can.length; length++) {
            var stretch = world.lengths[length] + world.pauseForPeople;
            var row = world.startsOfPractitioner[length][m];
            var to = Math.min(end, world.quarters);
            for (var quarter = Math.max(0, at - stretch + 1); quarter < to; quarter++) {
                if (Bits.has(row, quarter) && !Bits.anyIn(practitionerBooked[m], quarter, quarter + stretch)) {
                    can[length][quarter * world.words + word] |= bit;
                }
            }
        }
        carry(m, -1);
        onDay[m * world.days + world.dayOf[at]]--;
        inWeek[m * world.weeks + world.weekOf[at]]--;
        markDay(m, world.dayOf[at]);
        markWeek(m, world.weekOf[at]);
        without(casesOf[m], casesOfCount[m]--, index);
    }

    /// The points of load are the sum of squares, so one session more costs twice what is carried, plus one.
    private void carry(int m, int more) {
        var word = m >> 6;
        var bit = 1L << (m & 63);
        atLoad[load[m] * world.words + word] &= ~bit;
        soft += more > 0 ? 2L * load[m] + 1 : -(2L * load[m] - 1);
        howMany[load[m]]--;
        load[m] += more;
        howMany[load[m]]++;
        lowestLoad = Math.min(lowestLoad, load[m]);
        highestLoad = Math.max(highestLoad, load[m]);
        while (howMany[lowestLoad] == 0) {
            lowestLoad++;
        }
        while (howMany[highestLoad] == 0) {
            highestLoad--;
        }
        atLoad[load[m] * world.words + word] |= bit;
    }

    private void markDay(int m, int day) {
        mark(dayFull, day * world.words + (m >> 6), m, onDay[m * world.days + day] >= world.mostPerDay[m]);
    }

    private void markWeek(int m, int week) {
        mark(weekFull, week * world.words + (m >> 6), m, inWeek[m * world.weeks + week] >= world.mostPerWeek[m]);
    }

    private static void mark(long[] rows, int word, int m, boolean full) {
        var bit = 1L << (m & 63);
        rows[word] = full ? rows[word] | bit : rows[word] & ~bit;
    }

    private static int[] with(int[] some, int count, int more) {
        var roomy = count < some.length ? some : Arrays.copyOf(some, count * 2);
        roomy[count] = more;
        return roomy;
    }

    private static void without(int[] some, int count, int which) {
        for (var i = 0; i < count; i++) {
            if (some[i] == which) {
                some[i] = some[count - 1];
                return;
            }
        }
    }

    private static int[] filled(int length) {
        var none = new int[length];
        Arrays.fill(none, NONE);
        return none;
    }
}
