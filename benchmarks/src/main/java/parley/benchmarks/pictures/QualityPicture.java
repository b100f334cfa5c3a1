package parley.benchmarks.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.DoubleStream;
import parley.benchmarks.contenders.Run;

/// How many cases each contender has on time as the seconds pass.
public final class QualityPicture {

    private static final double BEGINNING = 0.1;

    private QualityPicture() {}

    public static void write(Path file, String list, double seconds, List<Run> runs) throws IOException {
        var end = Math.max(1, seconds);
        var values = runs.stream()
                .flatMap(run -> run.moments().stream())
                .mapToInt(moment -> moment.score().onTime())
                .summaryStatistics();
        var step = step(values.getMax() - values.getMin());
        var from = Math.floorDiv(values.getMin(), step) * step;
        var to = Math.ceilDiv(values.getMax() + 1, step) * step;
        var marks = new ArrayList<Double>();
        for (var mark = from; mark <= to; mark += step) {
            marks.add((double) mark);
        }
        var chart = new Chart(
                list + ": cases on time as the seconds pass",
                new Chart.Axis(
                        "seconds, model building included",
                        BEGINNING,
                        end,
                        true,
                        DoubleStream.of(0.1, 0.3, 1, 3, 10, 30, 60)
                                .filter(mark -> mark <= end)
                                .boxed()
                                .toList(),
                        mark -> mark < 1 ? "" + mark : String.format(Locale.ROOT, "%.0f", mark)),
                new Chart.Axis(
                        "cases on time", from, to, false, marks, mark -> String.format(Locale.ROOT, "%,.0f", mark)));
        // Names are written from the top down.
        runs.stream()
                .filter(run -> !run.moments().isEmpty())
                .sorted(Comparator.comparingInt((Run run) -> -run.score().onTime()))
                .forEach(run -> {
                    var points = new ArrayList<double[]>();
                    run.moments()
                            .forEach(moment -> points.add(new double[] {
                                moment.seconds(), moment.score().onTime()
                            }));
                    points.add(new double[] {end, run.score().onTime()});
                    chart.add(run.name() + " " + run.score().onTime(), points, true);
                });
        Files.writeString(file, chart.svg());
    }

    /// 1, 2, 5, 10, 20, 50 and so on, so that there are at most nine marks.
    private static int step(int range) {
        for (var ten = 1; ; ten *= 10) {
            for (var step : new int[] {ten, 2 * ten, 5 * ten}) {
                if (range / step < 8) {
                    return step;
                }
            }
        }
    }
}
