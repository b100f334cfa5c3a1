package parley.benchmarks.cpsat;

import com.google.ortools.Loader;
import com.google.ortools.sat.BoolVar;
import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.CpSolver;
import com.google.ortools.sat.CpSolverStatus;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import parley.benchmarks.instances.Instance;

/// A set packing instance as CP-SAT likes it best: a literal for each set, and at most one of those that share an
/// element. Nothing of waiting lists is left in it.
public final class Packing {

    private static final int WORKERS = 8;

    private Packing() {}

    /// @param list as `PackingFile` reads it
    public static Packed solve(Instance list, double seconds) {
        Loader.loadNativeLibraries();
        var begun = System.nanoTime();
        var model = new CpModel();
        var chosen = new BoolVar[list.cases().size()];
        var sharing = new HashMap<String, List<Literal>>();
        for (var i = 0; i < chosen.length; i++) {
            chosen[i] = model.newBoolVar("");
            for (var element : list.cases().get(i).participants()) {
                sharing.computeIfAbsent(element, _ -> new ArrayList<>()).add(chosen[i]);
            }
        }
        for (var sets : sharing.values()) {
            if (sets.size() > 1) {
                model.addAtMostOne(sets);
            }
        }
        model.maximize(LinearExpr.sum(chosen));
        var solver = new CpSolver();
        solver.getParameters()
                .setNumWorkers(WORKERS)
                .setMaxTimeInSeconds(Math.max(0.01, seconds - (System.nanoTime() - begun) / 1e9));
        var status = solver.solve(model);
        var found = status == CpSolverStatus.OPTIMAL || status == CpSolverStatus.FEASIBLE;
        return new Packed(
                found ? (int) Math.round(solver.objectiveValue()) : 0,
                (int) Math.floor(solver.bestObjectiveBound() + 1e-6),
                (System.nanoTime() - begun) / 1e9);
    }

    /// @param value how many sets were chosen
    /// @param atMost no choice has more
    public record Packed(int value, int atMost, double seconds) {}
}
