package parley.benchmarks.commands;

import java.util.Arrays;
import java.util.Locale;
import parley.scheduling.planning.model.CaseOptions;
import parley.scheduling.planning.model.CaseOptions.Spread;

/// How long the options of a case take, case by case, once the machine is warm.
///
/// @param perSecond questions that one thread answers
public record Timing(double p50, double p99, double worst, double perSecond, double found) {

    static final String HEADING = """
            | what | p50 µs | p99 µs | slowest µs | questions a second, one thread | options a question |
            | --- | ---: | ---: | ---: | ---: | ---: |""";

    /// How long the machine is warmed before the clock counts.
    public static final double WARM_SECONDS = 3;

    public static Timing of(CaseOptions options, int cases, int top, int rounds, double warmSeconds, Spread spread) {
        var begun = System.nanoTime();
        while ((System.nanoTime() - begun) / 1e9 < warmSeconds) {
            for (var i = 0; i < cases; i++) {
                options.best(i, top, spread);
            }
        }
        var nanos = new long[cases * rounds];
        var found = 0L;
        var from = System.nanoTime();
        for (var i = 0; i < nanos.length; i++) {
            var at = System.nanoTime();
            found += options.best(i % cases, top, spread).size();
            nanos[i] = System.nanoTime() - at;
        }
        var seconds = (System.nanoTime() - from) / 1e9;
        Arrays.sort(nanos);
        return new Timing(
                nanos[nanos.length / 2] / 1e3,
                nanos[(int) (0.99 * (nanos.length - 1))] / 1e3,
                nanos[nanos.length - 1] / 1e3,
                nanos.length / seconds,
                (double) found / nanos.length);
    }

    String row(String what) {
        return String.format(
                Locale.ROOT, "| %s | %.1f | %.1f | %,.0f | %,.0f | %.2f |", what, p50, p99, worst, perSecond, found);
    }
}
