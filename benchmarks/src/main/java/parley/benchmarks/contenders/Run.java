package parley.benchmarks.contenders;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import parley.benchmarks.checking.Verdict;
import parley.benchmarks.contenders.Watch.Moment;
import parley.benchmarks.plans.Placed;
import parley.benchmarks.plans.Score;

/// What a contender made of the list.
public record Run(String name, List<Placed> plan, Verdict verdict, List<Moment> moments, double seconds) {

    private static final double[] LOOKS = {0.25, 1, 3, 10, 30, 60};

    public static final String HEADING = """
            | who | on time | scheduled | soft | cost | violations | seconds | on time after 0.25, 1, 3, 10, 30, 60 s |
            | --- | ---: | ---: | ---: | ---: | ---: | ---: | --- |""";

    public Score score() {
        return verdict.score();
    }

    public String row() {
        return String.format(
                Locale.ROOT,
                "| %s | %,d | %,d | %,d | %,d | %d | %.1f | %s |",
                name,
                score().onTime(),
                score().scheduled(),
                score().soft(),
                score().cost(),
                verdict.violations().size(),
                seconds,
                looks());
    }

    private String looks() {
        var text = new ArrayList<String>();
        for (var look : LOOKS) {
            if (look <= seconds + 0.5) {
                text.add(moments.stream()
                        .filter(moment -> moment.seconds() <= look)
                        .reduce((_, last) -> last)
                        .map(moment ->
                                String.format(Locale.ROOT, "%,d", moment.score().onTime()))
                        .orElse("–"));
            }
        }
        return String.join(", ", text);
    }
}
