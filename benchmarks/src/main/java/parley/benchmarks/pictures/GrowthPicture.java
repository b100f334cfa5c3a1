package parley.benchmarks.pictures;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.DoubleFunction;
import java.util.function.ToDoubleFunction;
import parley.benchmarks.growth.Cost;

/// How many times as much everything costs when there is so many times as much of it.
public final class GrowthPicture {

    private GrowthPicture() {}

    public static void write(Path file, String list, List<Cost> costs) throws IOException {
        DoubleFunction<String> times = mark -> String.format(Locale.ROOT, "×%.0f", mark);
        var chart = new Chart(
                list + ": what more work costs",
                new Chart.Axis("times as much", 1, 32, true, List.of(1.0, 2.0, 4.0, 8.0, 16.0, 32.0), times),
                new Chart.Axis(
                        "times the cost",
                        0.5,
                        64,
                        true,
                        List.of(0.5, 1.0, 2.0, 4.0, 8.0, 16.0, 32.0, 64.0),
                        mark -> mark < 1 ? "×½" : times.apply(mark)));
        var lines = new ArrayList<Line>();
        lines.add(new Line("in proportion", List.of(new double[] {1, 1}, new double[] {32, 32})));
        add(lines, "first plan, practitioners", costs, "practitioners", Cost::firstPlan);
        add(lines, "first plan, cases", costs, "cases and rooms", Cost::firstPlan);
        add(lines, "improvement, cases", costs, "cases and rooms", Cost::round);
        add(lines, "options, practitioners", costs, "practitioners", Cost::p50);
        add(lines, "options, days", costs, "days", Cost::p50);
        // Names are written from the top down.
        lines.stream()
                .sorted(Comparator.comparingDouble(line -> -line.points().getLast()[1]))
                .forEach(line -> chart.add(line.name(), line.points(), false));
        Files.writeString(file, chart.svg());
    }

    private static void add(
            List<Line> lines, String name, List<Cost> costs, String what, ToDoubleFunction<Cost> measure) {
        var its = costs.stream()
                .filter(cost -> cost.what().equals(what))
                .sorted(Comparator.comparingDouble(Cost::size))
                .toList();
        if (!its.isEmpty()) {
            var first = its.getFirst();
            lines.add(new Line(
                    name,
                    its.stream()
                            .map(cost -> new double[] {
                                cost.size() / first.size(), measure.applyAsDouble(cost) / measure.applyAsDouble(first)
                            })
                            .toList()));
        }
    }

    private record Line(String name, List<double[]> points) {}
}
