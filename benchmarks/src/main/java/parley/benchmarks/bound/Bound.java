package parley.benchmarks.bound;

import com.google.ortools.Loader;
import com.google.ortools.linearsolver.MPConstraint;
import com.google.ortools.linearsolver.MPSolver;
import com.google.ortools.linearsolver.MPVariable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.IntStream;
import parley.benchmarks.instances.Instance;
import parley.benchmarks.plans.Placed;
import parley.benchmarks.world.Job;
import parley.benchmarks.world.World;

/// Column generation over sessions: GLOP finds prices, we find the sessions that are cheap at these prices.
///
/// Whatever the prices are, what follows from them is a bound; so the floating point of the solver can make the bound
/// worse, but not wrong. Prices are smoothed towards the best so far, without which they swing for ever.
public final class Bound {

    private static final double SMOOTHING = 0.7;
    private static final int KEPT_PER_CASE = 4;

    private final World world;
    private final Goal goal;
    private final Rows rows;
    private final MPSolver solver;
    private final Map<Integer, MPConstraint> scarce = new HashMap<>();
    private final MPConstraint[] cases;
    private final Set<Column> known = new HashSet<>();

    public Bound(World world, Goal goal) {
        Loader.loadNativeLibraries();
        this.world = world;
        this.goal = goal;
        var until = 0;
        for (var job : world.jobs()) {
            for (var start : job.starts()) {
                if (goal.countsPoints() || job.isOnTime(start)) {
                    until = Math.max(until, start + job.length() + World.PAUSE);
                }
            }
        }
        rows = new Rows(world, goal, until);
        solver = Objects.requireNonNull(MPSolver.createSolver("GLOP"), "GLOP is part of OR-Tools");
        solver.objective().setMinimization();
        cases = new MPConstraint[world.jobs().size()];
        for (var job : world.jobs()) {
            cases[job.index()] = solver.makeConstraint(1, MPSolver.infinity(), "");
            var unserved = solver.makeNumVar(0, MPSolver.infinity(), "");
            cases[job.index()].setCoefficient(unserved, 1);
            solver.objective().setCoefficient(unserved, goal.unserved());
        }
        if (goal.countsPoints()) {
            for (var m = 0; m < world.practitioners().size(); m++) {
                load(m);
            }
        }
    }

    /// The convex price of load: one step after the other, each dearer than the last.
    private void load(int practitioner) {
        var one = world.practitioners().get(practitioner);
        var row = row(rows.load(practitioner));
        for (var k = 1; k <= one.maxPerWeek() * world.weeks(); k++) {
            var step = solver.makeNumVar(0, 1, "");
            row.setCoefficient(step, -1);
            solver.objective().setCoefficient(step, 2.0 * (one.recentSessions() + k) - 1);
        }
    }

    private MPConstraint row(int row) {
        return scarce.computeIfAbsent(row, _ -> solver.makeConstraint(-MPSolver.infinity(), rows.most(row), ""));
    }

    /// @param plans whose sessions are where the search begins
    /// @param goodEnough a value that some plan reaches; nothing higher can be proven
    public Proven find(List<List<Placed>> plans, long goodEnough, double seconds) {
        var begun = System.nanoTime();
        plans.forEach(plan -> plan.forEach(this::add));
        var best = new long[rows.count()];
        var proven = Long.MIN_VALUE;
        var rounds = 0;
        var relaxed = Double.NaN;
        var anchored = false;
        while (elapsed(begun) < seconds) {
            solver.setTimeLimit((long) Math.max(1, 1000 * (seconds - elapsed(begun))));
            if (solver.solve() != MPSolver.ResultStatus.OPTIMAL) {
                break;
            }
            rounds++;
            relaxed = solver.objective().value();
            var prices = new long[rows.count()];
            scarce.forEach(
                    (row, constraint) -> prices[row] = Math.max(0, Math.round(-constraint.dualValue() * Prices.UNIT)));
            var wanted = Arrays.stream(cases)
                    .mapToLong(each -> Math.round(each.dualValue() * Prices.UNIT) - 10)
                    .toArray();
            var smoothed = anchored ? between(best, prices, SMOOTHING) : prices;
            var added = 0;
            for (var tried : anchored ? List.of(smoothed, prices) : List.of(prices)) {
                var priced = new Prices(world, goal, rows, tried, KEPT_PER_CASE);
                var bound = priced.bound(wanted);
                if (bound > proven) {
                    proven = bound;
                    best = tried;
                    anchored = true;
                }
                for (var column : priced.columns()) {
                    added += add(column) ? 1 : 0;
                }
                if (added > 0) {
                    break;
                }
            }
            if (added == 0 || whole(proven) >= goodEnough || whole(proven) >= Math.ceil(relaxed - 1e-4)) {
                break;
            }
        }
        return new Proven(whole(proven), relaxed, rounds, known.size(), elapsed(begun));
    }

    private static double elapsed(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    /// Plans have whole costs, so a bound may be rounded up.
    private static long whole(long proven) {
        return proven == Long.MIN_VALUE ? 0 : Math.ceilDiv(proven, Prices.UNIT);
    }

    private static long[] between(long[] best, long[] now, double share) {
        var mixed = new long[best.length];
        for (var i = 0; i < mixed.length; i++) {
            mixed[i] = Math.round(share * best[i] + (1 - share) * now[i]);
        }
        return mixed;
    }

    private void add(Placed placed) {
        var job = world.jobs().stream()
                .filter(each -> each.of().id().equals(placed.caseId()))
                .findFirst()
                .orElseThrow();
        if (goal == Goal.LATE && !job.isOnTime(placed.start())) {
            return;
        }
        var team = placed.practitioners().stream().mapToInt(this::practitioner).toArray();
        var room = placed.room().equals(Instance.ONLINE) ? Column.ONLINE : rows.firstLike(room(placed.room()));
        var second = team.length > 1 ? team[1] : -1;
        var cost = goal == Goal.LATE
                ? 0
                : job.waiting(placed.start())
                        + (job.isOnTime(placed.start()) ? 0 : goal.late())
                        + (room == Column.ONLINE ? job.onlineCost() : job.costOf(room))
                        + world.teamCost(job, team[0], second);
        add(new Column(job.index(), placed.start(), team[0], second, room, cost));
    }

    private int practitioner(String id) {
        var all = world.practitioners();
        for (var i = 0; i < all.size(); i++) {
            if (all.get(i).id().equals(id)) {
                return i;
            }
        }
        throw new IllegalArgumentException("Nobody is called " + id);
    }

    private int room(String id) {
        var all = world.rooms();
        return IntStream.range(0, all.size())
                .filter(i -> all.get(i).id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No room is called " + id));
    }

    private boolean add(Column column) {
        if (!known.add(column)) {
            return false;
        }
        var job = world.jobs().get(column.job());
        MPVariable taken = solver.makeNumVar(0, MPSolver.infinity(), "");
        solver.objective().setCoefficient(taken, (double) column.cost());
        cases[column.job()].setCoefficient(taken, 1);
        for (var row : used(job, column)) {
            row(row).setCoefficient(taken, 1);
        }
        return true;
    }

    private List<Integer> used(Job job, Column column) {
        var all = new ArrayList<Integer>();
        var people = column.start() + job.length() + World.PAUSE;
        for (var each : column.second() < 0 ? List.of(column.first()) : List.of(column.first(), column.second())) {
            all.add(rows.day(each, column.start()));
            all.add(rows.week(each, column.start()));
            if (rows.load(each) != Rows.NONE) {
                all.add(rows.load(each));
            }
            stretch(rows.sits(each), column.start(), people, all);
        }
        for (var person : job.people()) {
            stretch(rows.person(person), column.start(), people, all);
        }
        if (column.room() != Column.ONLINE) {
            var until = column.start() + job.length() + World.PAUSE_OF_ROOMS;
            stretch(rows.roomsLike(column.room()), column.start(), until, all);
            for (var each : rows.rooms(job.of())) {
                stretch(each, column.start(), until, all);
            }
            for (var each : rows.accessibleRooms(job.of())) {
                stretch(each, column.start(), until, all);
            }
        }
        return all;
    }

    private static void stretch(int[] rows, int from, int to, List<Integer> all) {
        for (var q = from; q < Math.min(to, rows.length); q++) {
            all.add(rows[q]);
        }
    }

    /// @param value no plan can be below it
    /// @param relaxed what GLOP said at the end
    public record Proven(long value, double relaxed, int rounds, int columns, double seconds) {}
}
