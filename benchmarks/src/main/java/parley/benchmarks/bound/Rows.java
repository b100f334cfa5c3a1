package parley.benchmarks.bound;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import parley.benchmarks.instances.Instance.Case;
import parley.benchmarks.instances.Instance.Mode;
import parley.benchmarks.instances.Instance.Room;
import parley.benchmarks.world.Job;
import parley.benchmarks.world.World;

/// What is scarce: every row is something that the sessions of a plan may use only so often.
///
/// A practitioner's day and week, their quarters if they may sit twice a day, a shared participant's quarters,
/// and rooms in every quarter. Where only lateness counts, any room will do, so these are the rooms that are
/// large enough for so many heads, and of these the accessible ones. Where points count too, each room has its
/// own: the cheapest that would do is not to be had by everybody.
final class Rows {

    /// Rows about nothing.
    static final int NONE = -1;

    private final World world;
    private final int quarters;
    private final int[][] day;
    private final int[][] week;
    private final int[][] sits;
    private final int[] load;
    private final Map<Integer, int[]> person = new HashMap<>();
    private final int[] thresholds;
    private final int[][] room;
    private final int[] accessibleThresholds;
    private final int[][] accessible;
    private final int[] firstLike;
    private final int[][] alike;
    private int count;
    private int[] most = new int[1 << 12];

    /// @param until only sessions that begin before this quarter are looked at
    Rows(World world, Goal goal, int until) {
        this.world = world;
        quarters = Math.min(world.quarters(), until);
        var practitioners = world.practitioners();
        day = new int[practitioners.size()][world.days()];
        week = new int[practitioners.size()][world.weeks()];
        sits = new int[practitioners.size()][];
        load = new int[practitioners.size()];
        for (var m = 0; m < practitioners.size(); m++) {
            var one = practitioners.get(m);
            for (var d = 0; d < day[m].length; d++) {
                day[m][d] = row(one.maxPerDay());
            }
            for (var w = 0; w < week[m].length; w++) {
                week[m][w] = row(one.maxPerWeek());
            }
            sits[m] = one.maxPerDay() > 1 ? rows(1) : new int[0];
            load[m] = goal.countsPoints() ? row(0) : NONE;
        }
        var often = new HashMap<Integer, Integer>();
        world.jobs().forEach(job -> Arrays.stream(job.people()).forEach(each -> often.merge(each, 1, Integer::sum)));
        often.forEach((each, times) -> {
            if (times > 1) {
                person.put(each, rows(1));
            }
        });
        firstLike = firstLike();
        alike = IntStream.range(0, firstLike.length)
                .mapToObj(r -> goal.countsPoints() && firstLike[r] == r ? rows(howManyLike(r)) : new int[0])
                .toArray(int[][]::new);
        var sizes = thresholds(false, goal);
        thresholds = sizes.keySet().stream().mapToInt(i -> i).toArray();
        room = sizes.values().stream().map(this::rows).toArray(int[][]::new);
        var accessibleSizes = thresholds(true, goal);
        accessibleThresholds =
                accessibleSizes.keySet().stream().mapToInt(i -> i).toArray();
        accessible = accessibleSizes.values().stream().map(this::rows).toArray(int[][]::new);
    }

    int count() {
        return count;
    }

    int most(int row) {
        return most[row];
    }

    int quarters() {
        return quarters;
    }

    int day(int practitioner, int start) {
        return day[practitioner][world.dayOf(start)];
    }

    int week(int practitioner, int start) {
        return week[practitioner][world.weekOf(start)];
    }

    /// The row that counts how many sessions a practitioner has, for its load is paid there.
    int load(int practitioner) {
        return load[practitioner];
    }

    /// Empty if the day's row says it all.
    int[] sits(int practitioner) {
        return sits[practitioner];
    }

    int[] person(int participant) {
        return person.getOrDefault(participant, new int[0]);
    }

    /// The first room that is as large, as accessible and as dear as this one.
    int firstLike(int which) {
        return firstLike[which];
    }

    /// The rows of all rooms like this one, quarter by quarter; empty where any room will do.
    int[] roomsLike(int which) {
        return alike[firstLike[which]];
    }

    private int[] firstLike() {
        var rooms = world.rooms();
        return IntStream.range(0, rooms.size())
                .map(r -> IntStream.range(0, r + 1)
                        .filter(other -> isLike(rooms.get(other), rooms.get(r)))
                        .findFirst()
                        .orElseThrow())
                .toArray();
    }

    private static boolean isLike(Room one, Room other) {
        return one.capacity() == other.capacity()
                && one.accessible() == other.accessible()
                && one.preference() == other.preference();
    }

    private int howManyLike(int which) {
        return (int) Arrays.stream(firstLike).filter(first -> first == which).count();
    }

    /// The rows of the rooms that so many heads need, quarter by quarter; none where each room has its own.
    int[][] rooms(Case one) {
        return upTo(thresholds, room, one.heads());
    }

    int[][] accessibleRooms(Case one) {
        return one.needsAccessible() ? upTo(accessibleThresholds, accessible, one.heads()) : new int[0][];
    }

    private static int[][] upTo(int[] thresholds, int[][] rows, int heads) {
        var count =
                (int) Arrays.stream(thresholds).filter(size -> size <= heads).count();
        return Arrays.copyOf(rows, count);
    }

    /// For each number of rooms the smallest group that finds no more than those.
    private Map<Integer, Integer> thresholds(boolean onlyAccessible, Goal goal) {
        var byCount = new TreeMap<Integer, Integer>();
        for (Job job : goal == Goal.LATE ? world.jobs() : List.<Job>of()) {
            var one = job.of();
            if (one.mode() != Mode.ONLINE && (!onlyAccessible || one.needsAccessible())) {
                var large = (int) world.rooms().stream()
                        .filter(each -> each.capacity() >= one.heads())
                        .filter(each -> each.accessible() || !onlyAccessible)
                        .count();
                byCount.merge(large, one.heads(), Math::min);
            }
        }
        var bySize = new TreeMap<Integer, Integer>();
        byCount.forEach((large, heads) -> bySize.put(heads, large));
        return bySize;
    }

    private int[] rows(int limit) {
        var all = new int[quarters];
        for (var q = 0; q < quarters; q++) {
            all[q] = row(limit);
        }
        return all;
    }

    private int row(int limit) {
        if (count == most.length) {
            most = Arrays.copyOf(most, 2 * count);
        }
        most[count] = limit;
        return count++;
    }
}
