package parley.benchmarks.commands;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.benchmarks.cpsat.CpSat;
import parley.benchmarks.instances.Instance;
import parley.benchmarks.instances.InstanceFile;
import parley.benchmarks.instances.Malformed;
import parley.benchmarks.planner.Translation;
import parley.benchmarks.plans.PlanFile;
import parley.benchmarks.plans.Score;
import parley.benchmarks.world.World;
import parley.scheduling.planning.model.CaseOptions;
import parley.scheduling.planning.model.CaseOptions.Spread;
import parley.scheduling.planning.model.Choice;

/// `options FILE`: the best options of every case, and how long each takes.
public final class OptionsCommand implements Command {

    @Override
    public int run(List<String> words) throws IOException {
        var asked = new Words(words, Set.of(), Set.of("--top", "--rounds", "--warm", "--peers", "--out"));
        var file = asked.files(1, 1).getFirst();
        var top = asked.number("--top", 5, 1, 1_000);
        var rounds = asked.number("--rounds", 30, 1, 100_000);
        var warm = asked.seconds("--warm", Timing.WARM_SECONDS);
        var peers = asked.number("--peers", 0, 0, 100_000);
        var out = asked.target("--out");
        var instance = InstanceFile.read(file);
        if (instance.cases().isEmpty()) {
            throw Malformed.at(file.getFileName() + ": cases", "there is none to find options for");
        }
        var begun = System.nanoTime();
        var translation = new Translation(instance);
        var options = new CaseOptions(translation.list());
        var ready = (System.nanoTime() - begun) / 1e9;
        System.out.printf(
                Locale.ROOT,
                "%s: %,d cases, %,d practitioners, %d days; made ready in %.0f ms%n%n%s%n",
                instance.name(),
                instance.cases().size(),
                instance.practitioners().size(),
                instance.days(),
                1e3 * ready,
                Timing.HEADING);
        for (var spread : Spread.values()) {
            var timing = Timing.of(options, instance.cases().size(), top, rounds, warm, spread);
            System.out.println(timing.row(
                    spread == Spread.BEST_PER_START
                            ? "best " + top + ", one for each start"
                            : "best " + top + " of all combinations"));
        }
        if (out.isPresent()) {
            write(out.get(), translation, options, top);
        }
        return peers == 0
                        || agrees(
                                instance,
                                options,
                                peers,
                                ready / instance.cases().size())
                ? 0
                : 1;
    }

    /// The lines of a plan, the best first for each case, with the rank, whether it is in time, and its points.
    private static void write(Path file, Translation translation, CaseOptions options, int top) throws IOException {
        var text = new StringBuilder();
        for (var index = 0; index < translation.list().cases().size(); index++) {
            var rank = 0;
            for (var choice : options.best(index, top, Spread.BEST_PER_START)) {
                text.append(PlanFile.line(
                                translation.plan(List.of(choice.session())).getFirst()))
                        .append('\t')
                        .append(++rank)
                        .append(choice.late() ? "\tlate\t" : "\tin time\t")
                        .append(choice.soft())
                        .append('\n');
            }
        }
        Files.writeString(file, text);
    }

    /// @param share of the time that it took to make ready for all cases
    private static boolean agrees(Instance instance, CaseOptions options, int most, double share) {
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
        if (count == 0) {
            System.out.println("\nno case with two practitioners that could begin at all: nothing to compare");
            return true;
        }
        Arrays.sort(ours, 0, count);
        Arrays.sort(theirs, 0, count);
        System.out.printf(
                Locale.ROOT,
                "%nCP-SAT on %d pair cases, each alone: %d of the same cost; p50 %.0f ms, p99 %.0f ms.%n"
                        + "Parley between them, its caches cold: p50 %.0f µs. CP-SAT takes %,.0f times as long,%n"
                        + "%,.0f times with the share of each case in making ready (%.0f µs).%n",
                count,
                equal,
                1e3 * theirs[count / 2],
                1e3 * theirs[(int) (0.99 * (count - 1))],
                1e6 * ours[count / 2],
                theirs[count / 2] / ours[count / 2],
                theirs[count / 2] / (ours[count / 2] + share),
                1e6 * share);
        return equal == count;
    }

    private static long cost(List<Choice> best) {
        if (best.isEmpty()) {
            return Score.LATE + Score.UNSCHEDULED;
        }
        return (best.getFirst().late() ? Score.LATE : 0) + best.getFirst().soft();
    }
}
