package parley.benchmarks.bound;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.PriorityQueue;
import parley.benchmarks.instances.Instance.Level;
import parley.benchmarks.world.Job;
import parley.benchmarks.world.World;

/// What every session would cost if each scarce thing had a price: the cheapest session of each case, and the bound
/// that follows.
///
/// Prices are whole numbers of millionths, and so are costs here; what is reckoned is exact.
final class Prices {

    static final long UNIT = 1_000_000;

    private static final long NEVER = Long.MAX_VALUE / 4;

    private final World world;
    private final Goal goal;
    private final Rows rows;
    private final long[] price;
    private final int keep;
    private final long[][] sitting;
    private final long[][] walls;
    private final List<Column> columns = new ArrayList<>();
    private long sum;

    Prices(World world, Goal goal, Rows rows, long[] price, int keep) {
        this.world = world;
        this.goal = goal;
        this.rows = rows;
        this.price = price;
        this.keep = keep;
        sitting = new long[world.practitioners().size()][];
        for (var m = 0; m < sitting.length; m++) {
            sitting[m] = sums(rows.sits(m));
        }
        walls = new long[world.rooms().size()][];
        for (var r = 0; r < walls.length; r++) {
            walls[r] = sums(rows.roomsLike(r));
        }
    }

    /// Prices everything; the columns are those that are cheaper than `wanted` says for their case.
    long bound(long[] wanted) {
        for (var row = 0; row < rows.count(); row++) {
            sum -= Math.multiplyExact(price[row], (long) rows.most(row));
        }
        if (goal.countsPoints()) {
            for (var m = 0; m < sitting.length; m++) {
                sum += load(m);
            }
        }
        for (var job : world.jobs()) {
            sum += Math.min(goal.unserved() * UNIT, cheapest(job, wanted[job.index()]));
        }
        return sum;
    }

    List<Column> columns() {
        return columns;
    }

    /// What a practitioner's load costs at best, if each session brings its price in.
    private long load(int practitioner) {
        var one = world.practitioners().get(practitioner);
        var total = 0L;
        for (var k = 1; k <= one.maxPerWeek() * world.weeks(); k++) {
            total += Math.min(0, (2L * (one.recentSessions() + k) - 1) * UNIT - price[rows.load(practitioner)]);
        }
        return total;
    }

    private long cheapest(Job job, long wanted) {
        var cheapest = NEVER;
        var best = new PriorityQueue<Priced>((a, b) -> Long.compare(b.total(), a.total()));
        var rooms = rooms(job);
        var people = new ArrayList<long[]>();
        for (var person : job.people()) {
            people.add(sums(rows.person(person)));
        }
        for (var i = 0; i < job.starts().length; i++) {
            var start = job.starts()[i];
            if (goal == Goal.LATE && !job.isOnTime(start)) {
                break;
            }
            var here = 0L;
            for (var each : people) {
                here += between(each, start, start + job.length() + World.PAUSE);
            }
            var inRoom = NEVER;
            var room = Column.ONLINE;
            for (var each : job.inRoom()[i] ? rooms : List.<Walls>of()) {
                var its = each.price(start, start + job.length() + World.PAUSE_OF_ROOMS);
                if (its < inRoom) {
                    inRoom = its;
                    room = each.room();
                }
            }
            var online = !job.online()[i] ? NEVER : goal.countsPoints() ? job.onlineCost() * UNIT : 0;
            here += Math.min(inRoom, online);
            if (goal.countsPoints()) {
                here += (job.waiting(start) + (job.isOnTime(start) ? 0 : goal.late())) * UNIT;
            }
            var team = new Team();
            for (var each : job.eligible()) {
                if (world.canBegin(each, job.length(), start)) {
                    team.add(job, each, price(each, start, job.length()));
                }
            }
            team.choose(job);
            if (team.total >= NEVER) {
                continue;
            }
            var total = here + team.total;
            cheapest = Math.min(cheapest, total);
            if (total < wanted
                    && (best.size() < keep
                            || total < Objects.requireNonNull(best.peek()).total())) {
                var cost = goal == Goal.LATE
                        ? 0
                        : job.waiting(start)
                                + (job.isOnTime(start) ? 0 : goal.late())
                                + (inRoom <= online ? job.costOf(room) : job.onlineCost())
                                + world.teamCost(job, team.first, team.second);
                var where = inRoom <= online ? room : Column.ONLINE;
                best.add(new Priced(total, new Column(job.index(), start, team.first, team.second, where, cost)));
                if (best.size() > keep) {
                    best.poll();
                }
            }
        }
        best.forEach(each -> columns.add(each.column()));
        return cheapest;
    }

    /// Where only lateness counts, the first room stands for all that would do.
    private List<Walls> rooms(Job job) {
        var all = new ArrayList<Walls>();
        for (var i = 0; i < job.rooms().length; i++) {
            var room = rows.firstLike(job.rooms()[i]);
            if (goal.countsPoints() && all.stream().noneMatch(each -> each.room() == room)) {
                all.add(new Walls(room, job.roomCosts()[i] * UNIT, List.of(walls[room])));
            }
        }
        if (goal == Goal.LATE && job.rooms().length > 0) {
            var some = new ArrayList<long[]>();
            for (var each : rows.rooms(job.of())) {
                some.add(sums(each));
            }
            for (var each : rows.accessibleRooms(job.of())) {
                some.add(sums(each));
            }
            all.add(new Walls(rows.firstLike(job.rooms()[0]), 0, some));
        }
        return all;
    }

    private long price(int practitioner, int start, int length) {
        var its = price[rows.day(practitioner, start)] + price[rows.week(practitioner, start)];
        if (rows.load(practitioner) != Rows.NONE) {
            its += price[rows.load(practitioner)];
        }
        return its + between(sitting[practitioner], start, start + length + World.PAUSE);
    }

    /// Sums from the first quarter on, so that any stretch costs one subtraction.
    private long[] sums(int[] rowsByQuarter) {
        var sums = new long[rowsByQuarter.length + 1];
        for (var q = 0; q < rowsByQuarter.length; q++) {
            sums[q + 1] = sums[q] + price[rowsByQuarter[q]];
        }
        return sums;
    }

    private static long between(long[] sums, int from, int to) {
        var last = sums.length - 1;
        return sums[Math.min(to, last)] - sums[Math.min(from, last)];
    }

    /// A room for one case.
    ///
    /// @param cost what it costs the case
    /// @param sums the prices of its quarters, summed up
    private record Walls(int room, long cost, List<long[]> sums) {

        long price(int from, int to) {
            var price = cost;
            for (var each : sums) {
                price += between(each, from, to);
            }
            return price;
        }
    }

    private record Priced(long total, Column column) {}

    /// The cheapest one or two of a start, by what they bring: level, language, affinity.
    private final class Team {

        private static final int CLASSES = 12;

        private final long[] least = new long[CLASSES];
        private final long[] next = new long[CLASSES];
        private final int[] who = new int[CLASSES];
        private final int[] whoNext = new int[CLASSES];
        private int first = -1;
        private int second = -1;
        private long total = NEVER;

        Team() {
            Arrays.fill(least, NEVER);
            Arrays.fill(next, NEVER);
        }

        void add(Job job, int each, long price) {
            var one = world.practitioners().get(each);
            var its = rank(one.level()) * 4;
            if (goal.countsPoints()) {
                its += one.languages().contains(job.of().language()) ? 2 : 0;
                its += one.affinities().contains(job.of().affinity()) ? 1 : 0;
            }
            if (price < least[its]) {
                next[its] = least[its];
                whoNext[its] = who[its];
                least[its] = price;
                who[its] = each;
            } else if (price < next[its]) {
                next[its] = price;
                whoNext[its] = each;
            }
        }

        void choose(Job job) {
            for (var a = 0; a < CLASSES; a++) {
                if (least[a] >= NEVER) {
                    continue;
                }
                if (!job.isPair()) {
                    take(least[a], job, who[a], -1);
                    continue;
                }
                for (var b = a; b < CLASSES; b++) {
                    var other = b == a ? next[b] : least[b];
                    if (other < NEVER && (isLead(a) || isLead(b))) {
                        take(least[a] + other, job, who[a], b == a ? whoNext[b] : who[b]);
                    }
                }
            }
        }

        private void take(long price, Job job, int one, int other) {
            var its = price + (goal.countsPoints() ? world.teamCost(job, one, other) * UNIT : 0);
            if (its < total) {
                total = its;
                first = one;
                second = other;
            }
        }

        private static int rank(Level level) {
            return switch (level) {
                case LEAD -> 0;
                case EXPERIENCED -> 1;
                case NOVICE -> 2;
            };
        }

        private static boolean isLead(int its) {
            return its / 4 == rank(Level.LEAD);
        }
    }
}
