package parley.benchmarks.growth;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Locale;
import parley.benchmarks.commands.Timing;
import parley.benchmarks.instances.Instance;
import parley.benchmarks.planner.Translation;
import parley.scheduling.planning.model.CaseOptions;
import parley.scheduling.planning.model.CaseOptions.Spread;
import parley.scheduling.planning.model.Effort;
import parley.scheduling.planning.model.Planner;
import parley.scheduling.planning.model.ProgressListener;
import parley.scheduling.planning.model.WaitingList;

/// What a list of some size costs.
///
/// @param firstPlan seconds until there is a whole plan
/// @param round microseconds for one improvement that is tried
/// @param megabytes what stays in memory for answering questions
public record Cost(
        String what,
        double size,
        int practitioners,
        int cases,
        int days,
        double p50,
        double p99,
        double firstPlan,
        double round,
        double megabytes) {

    static final String HEADING = """
            | what grows | practitioners | cases | days | options p50 µs | p99 µs | first plan ms | one improvement µs | memory MB |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |""";

    private static final int QUESTIONS = 5_000;
    private static final double PLANNING_SECONDS = 1;
    private static final double WARM_SECONDS = 1;

    static Cost of(String what, double size, Instance list) {
        var translation = new Translation(list);
        var before = used();
        var options = new CaseOptions(translation.list());
        var megabytes = (used() - before) / 1e6;
        var cases = list.cases().size();
        var timing = Timing.of(options, cases, 5, Math.max(1, QUESTIONS / cases), WARM_SECONDS, Spread.BEST_PER_START);
        var firstPlan = firstPlan(translation.list());
        var begun = System.nanoTime();
        var planned = Planner.plan(
                translation.list(),
                Effort.of(Duration.ofMillis(Math.round(1000 * (firstPlan + 2))), 1, 1),
                ProgressListener.NONE);
        var searched = (System.nanoTime() - begun) / 1e9 - firstPlan;
        return new Cost(
                what,
                size,
                list.practitioners().size(),
                cases,
                list.days(),
                timing.p50(),
                timing.p99(),
                firstPlan,
                1e6 * searched / Math.max(1, planned.rounds()),
                megabytes);
    }

    /// The median of the later half of some, for the first are those of a cold machine.
    private static double firstPlan(WaitingList list) {
        var all = new ArrayList<Double>();
        var begun = System.nanoTime();
        while (all.size() < 2 || (System.nanoTime() - begun) / 1e9 < PLANNING_SECONDS) {
            var from = System.nanoTime();
            Planner.plan(list, Effort.ofRounds(0, 1), ProgressListener.NONE);
            all.add((System.nanoTime() - from) / 1e9);
        }
        var later = all.subList(all.size() / 2, all.size()).stream().sorted().toList();
        return later.get(later.size() / 2);
    }

    String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %d | %.1f | %.1f | %,.0f | %.0f | %.1f |",
                what,
                practitioners,
                cases,
                days,
                p50,
                p99,
                1e3 * firstPlan,
                round,
                megabytes);
    }

    private static long used() {
        System.gc();
        var runtime = Runtime.getRuntime();
        return runtime.totalMemory() - runtime.freeMemory();
    }
}
