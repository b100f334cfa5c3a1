package parley.scheduling.planning.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// What there is only so much of, for sessions that are on time: somebody's weeks, days and quarters, and rooms.
///
/// Of rooms, those are counted together that have at least so many seats and such features: as many sessions that need
/// as much can go on at once, however they are shared out. Sessions that cannot move are taken off beforehand.
final class Scarce {

    private static final long MOST_PRICES = 8_000_000;

    final World world;
    /// Everything that cannot move.
    final Bookings fixed;
    /// One past the last quarter a session on time can touch.
    final int until;
    /// By practitioner and week, and by practitioner and day.
    final int[] weeks;

    final int[] days;
    /// Practitioners who may have several sessions a day, so that they might overlap; others by -1.
    final int[] several;

    final int severalCount;
    /// The different needs of rooms: heads and features.
    final List<Need> needs;
    /// By need and quarter, how many rooms could serve it.
    final int[] rooms;
    /// By case, which need of a room, or -1 if it never needs one.
    final int[] needOf;
    /// By need, which of the others are served by rooms that serve this one.
    final boolean[][] counts;

    record Need(int heads, long features) {

        boolean isServedWhereItIs(Need other) {
            return other.heads >= heads && (features & ~other.features) == 0;
        }
    }

    Scarce(World world) {
        this.world = world;
        fixed = Ground.thatStays(world);
        until = Math.min(world.quarters, lastStart(world) + longest(world)) + 1;
        weeks = new int[world.practitioners * world.weeks];
        days = new int[world.practitioners * world.days];
        several = new int[world.practitioners];
        severalCount = capacities();
        needs = new ArrayList<>();
        needOf = new int[world.cases];
        Arrays.fill(needOf, -1);
        findNeeds();
        counts = new boolean[needs.size()][needs.size()];
        for (var i = 0; i < needs.size(); i++) {
            for (var j = 0; j < needs.size(); j++) {
                counts[i][j] = needs.get(i).isServedWhereItIs(needs.get(j));
            }
        }
        rooms = new int[needs.size() * until];
        countRooms();
    }

    /// Whether there is too much of it to look for prices.
    boolean isTooMuch() {
        return (long) severalCount * until > MOST_PRICES;
    }

    /// Whether the case can be brought on time at all by moving or adding a session.
    boolean isOpen(int index) {
        return !world.pinned[index] && !staysOnTime(index) && world.caseWorlds[index].onTime() > 0;
    }

    /// Whether the case has a session on time already that may stay where it is: it counts as on time at no price.
    boolean staysOnTime(int index) {
        return world.confirmedStart[index] != Bookings.NONE
                && world.confirmedStart[index] < world.caseWorlds[index].target();
    }

    /// Whether a session of the case at this start has to have a room.
    boolean needsRoom(CaseWorld its, int at) {
        return !(its.online() && Bits.has(world.onlineStarts[its.length()], at));
    }

    /// Whether a session in a room may begin then, as far as opening hours go.
    boolean mayMeetInRoom(CaseWorld its, int at) {
        return its.rooms().length > 0 && Bits.has(world.inPersonStarts[its.length()], at);
    }

    private int capacities() {
        var count = 0;
        for (var m = 0; m < world.practitioners; m++) {
            for (var week = 0; week < world.weeks; week++) {
                weeks[m * world.weeks + week] = Math.max(0, fixed.leftInWeek(m, week));
            }
            var most = 0;
            for (var day = 0; day < world.days; day++) {
                var left = Math.max(0, fixed.leftOnDay(m, day));
                days[m * world.days + day] = left;
                most = Math.max(most, left);
            }
            several[m] = most > 1 ? count++ : -1;
        }
        return count;
    }

    private void findNeeds() {
        for (var index = 0; index < world.cases; index++) {
            var its = world.list.cases().get(index);
            if (its.inPerson() && isOpen(index)) {
                var need = new Need(its.heads(), its.features());
                var place = needs.indexOf(need);
                needOf[index] = place >= 0 ? place : needs.size();
                if (place < 0) {
                    needs.add(need);
                }
            }
        }
    }

    /// A room that is closed still counts, because a pause may fall into it; one that is taken does not.
    private void countRooms() {
        for (var r = 0; r < world.rooms; r++) {
            var room = world.list.rooms().get(r);
            for (var n = 0; n < needs.size(); n++) {
                var need = needs.get(n);
                if (room.capacity() >= need.heads() && (need.features() & ~room.features()) == 0) {
                    for (var quarter = 0; quarter < until; quarter++) {
                        if (!room.taken().has(quarter) && !fixed.roomBookedAt(r, quarter)) {
                            rooms[n * until + quarter]++;
                        }
                    }
                }
            }
        }
    }

    private static int lastStart(World world) {
        return Arrays.stream(world.caseWorlds)
                .filter(its -> its.onTime() > 0)
                .mapToInt(its -> its.starts()[its.onTime() - 1])
                .max()
                .orElse(0);
    }

    private static int longest(World world) {
        return Arrays.stream(world.lengths).max().orElse(1) + Math.max(world.pauseForPeople, world.pauseForRooms);
    }
}
