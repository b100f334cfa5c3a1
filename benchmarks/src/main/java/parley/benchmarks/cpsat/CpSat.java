package parley.benchmarks.cpsat;

import com.google.ortools.Loader;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverSolutionCallback;
import com.google.ortools.sat.CpSolverStatus;
import java.util.List;
import parley.benchmarks.checking.Checker;
import parley.benchmarks.contenders.Contender;
import parley.benchmarks.contenders.Effort;
import parley.benchmarks.contenders.Watch;
import parley.benchmarks.planner.FirstPlan;
import parley.benchmarks.plans.Placed;
import parley.benchmarks.world.Job;
import parley.benchmarks.world.World;

/// Google's constraint solver, given Parley's first plan to begin with.
public final class CpSat implements Contender {

    /// Its strategies complement one another; with fewer it leaves the better ones out, even on two cores.
    private static final int WORKERS = 8;

    @Override
    public String name() {
        return "OR-Tools CP-SAT 9.15";
    }

    @Override
    public List<Placed> plan(World world, Effort effort, Watch watch) {
        Loader.loadNativeLibraries();
        var checker = new Checker(world.instance());
        var first = new FirstPlan().plan(world, effort, watch);
        var model = new ListModel(world, world.jobs(), Limits.of(world), first);
        var left = effort.seconds() - watch.seconds();
        if (left <= 0) {
            return first;
        }
        var solver = new CpSolver();
        solver.getParameters().setMaxTimeInSeconds(left).setNumWorkers(WORKERS).setRandomSeed((int) effort.seed());
        var status = solver.solve(model.model(), new CpSolverSolutionCallback() {
            @Override
            public void onSolutionCallback() {
                watch.saw(checker.check(model.plan(this::booleanValue)).score());
            }
        });
        if (!solved(status)) {
            return first;
        }
        var plan = model.plan(solver::booleanValue);
        var cost = checker.check(plan).score().cost();
        // Until it is done, the solver may leave something dearer than it has to be, but never cheaper.
        if (cost > Math.round(solver.objectiveValue())
                || (status == CpSolverStatus.OPTIMAL && cost != Math.round(solver.objectiveValue()))) {
            throw new IllegalStateException("CP-SAT was given another objective than everybody else");
        }
        return cost < checker.check(first).score().cost() ? plan : first;
    }

    /// The cost of the best session that one case could have if it were alone, by one worker or by all, whoever is
    /// faster.
    public static Alone alone(World world, Job job) {
        Loader.loadNativeLibraries();
        var many = alone(world, job, WORKERS);
        var one = alone(world, job, 1);
        return one.optimal() && one.seconds() < many.seconds() ? one : many;
    }

    private static Alone alone(World world, Job job, int workers) {
        var begun = System.nanoTime();
        var model = new ListModel(world, List.of(job), Limits.NONE, List.of());
        var solver = new CpSolver();
        solver.getParameters().setNumWorkers(workers).setMaxTimeInSeconds(60);
        var status = solver.solve(model.model());
        return new Alone(
                status == CpSolverStatus.OPTIMAL,
                Math.round(solver.objectiveValue()),
                (System.nanoTime() - begun) / 1e9);
    }

    private static boolean solved(CpSolverStatus status) {
        return status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
    }

    public record Alone(boolean optimal, long cost, double seconds) {}
}
