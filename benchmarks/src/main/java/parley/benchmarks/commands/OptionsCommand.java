package parley.benchmarks.commands;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.benchmarks.cpsat.CpSat;
import parley.benchmarks.instances.Instance;
import parley.benchmarks.instances.InstanceFile;
import parley.benchmarks.planner.Translation;
import parley.benchmarks.plans.Score;
import parley.benchmarks.world.World;
import parley.scheduling.planning.model.CaseOptions;
import parley.scheduling.planning.model.CaseOptions.Spread;
import parley.scheduling.planning.model.Choice;

/// `options FILE`: the best options of every case, and how long each takes.
public final class OptionsCommand implements Command {

    @Override
    public int run(List<String> words) throws IOException {
        var asked = new Words(words, Set.of(), Set.of("--top", "--rounds", "--peers"));
        var instance = InstanceFile.read(asked.files(1, 1).getFirst());
        var top = asked.number("--top", 5, 1, 1_000);
        var rounds = asked.number("--rounds", 30, 1, 100_000);
        var begun = System.nanoTime();
        var options = new CaseOptions(new Translation(instance).list());
        System.out.printf(
                Locale.ROOT,
                "%s: %,d cases, %,d practitioners, %d days; made ready in %.0f ms%n%n%s%n",
                instance.name(),
                instance.cases().size(),
                instance.practitioners().size(),
                instance.days(),
                (System.nanoTime() - begun) / 1e6,
                Timing.HEADING);
        for (var spread : Spread.values()) {
            var timing = Timing.of(options, instance.cases().size(), top, rounds, spread);
            System.out.println(timing.row(
                    spread == Spread.BEST_PER_START
                            ? "best " + top + ", one for each start"
                            : "best " + top + " of all combinations"));
        }
        var peers = asked.number("--peers", 0, 0, 100_000);
        return peers == 0 || agrees(instance, options, peers) ? 0 : 1;
    }

    private static boolean agrees(Instance instance, CaseOptions options, int most) {
        var world = new World(instance);
        var ours = new double[most];
        var theirs = new double[most];
        var count = 0;
        var equal = 0;
        for (var job : world.jobs()) {
            if (count == most) {
                break;
            }
            if (!job.isPair() || job.starts().length == 0) {
                continue;
            }
            var begun = System.nanoTime();
            var best = options.best(job.index(), 1, Spread.BEST_PER_START);
            ours[count] = (System.nanoTime() - begun) / 1e9;
            var alone = CpSat.alone(world, job);
            theirs[count++] = alone.seconds();
            equal += alone.optimal() && alone.cost() == cost(best) ? 1 : 0;
        }
        Arrays.sort(ours, 0, count);
        Arrays.sort(theirs, 0, count);
        System.out.printf(
                Locale.ROOT,
                "%nCP-SAT on %d pair cases, each alone: %d of the same cost; p50 %.0f ms, p99 %.0f ms.%n"
                        + "Parley between them, its caches cold: p50 %.0f µs. CP-SAT takes %,.0f times as long.%n",
                count,
                equal,
                1e3 * theirs[count / 2],
                1e3 * theirs[(int) (0.99 * (count - 1))],
                1e6 * ours[count / 2],
                theirs[count / 2] / ours[count / 2]);
        return equal == count;
    }

    private static long cost(List<Choice> best) {
        if (best.isEmpty()) {
            return Score.LATE + Score.UNSCHEDULED;
        }
        return (best.getFirst().late() ? Score.LATE : 0) + best.getFirst().soft();
    }
}
