package parley.benchmarks.packing;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.benchmarks.checking.Checker;
import parley.benchmarks.commands.Command;
import parley.benchmarks.commands.Words;
import parley.benchmarks.contenders.Effort;
import parley.benchmarks.contenders.Watch;
import parley.benchmarks.cpsat.Packing;
import parley.benchmarks.instances.Instance;
import parley.benchmarks.instances.Malformed;
import parley.benchmarks.planner.Parley;
import parley.benchmarks.plans.Placed;
import parley.benchmarks.world.World;
import parley.scheduling.planning.model.Unusable;

/// `packing FILE...`: how many disjoint sets the planner finds in published instances.
public final class PackingCommand implements Command {

    private static final String HEADING = """
            | instance | sets | elements | best known | Parley | violations | its last better plan after s |""";
    private static final String RULE = "| --- | ---: | ---: | ---: | ---: | ---: | ---: |";

    @Override
    public int run(List<String> words) throws IOException {
        var asked = new Words(words, Set.of("--peers"), Set.of("--seconds", "--seed", "--known"));
        var seconds = asked.seconds("--seconds", 10);
        var seed = asked.number("--seed", 1, 0, Integer.MAX_VALUE);
        var peers = asked.has("--peers");
        var known = asked.value("--known").isPresent()
                ? BestKnown.read(asked.file("--known").orElseThrow())
                : BestKnown.NONE;
        var lists = asked.files(1, 1_000);
        System.out.println(HEADING + (peers ? " CP-SAT | at most | s |" : ""));
        System.out.println(RULE + (peers ? " ---: | ---: | ---: |" : ""));
        var sum = new Sum();
        var leftOut = new ArrayList<String>();
        for (var file : lists) {
            Instance list;
            List<Placed> plan;
            var watch = new Watch();
            try {
                list = PackingFile.read(file);
                plan = new Parley().plan(new World(list), new Effort(seconds, seed, 2), watch);
            } catch (Malformed | Unusable refused) {
                leftOut.add(file.getFileName() + " (" + refused.getMessage() + ")");
                continue;
            }
            var verdict = new Checker(list).check(plan);
            var best = known.of(list.name());
            sum.add(verdict.score().onTime(), best, verdict.isClean());
            System.out.printf(
                    Locale.ROOT,
                    "| `%s` | %,d | %,d | %s | %d | %d | %.2f |%s%n",
                    list.name(),
                    list.cases().size(),
                    list.participants().size(),
                    best == 0 ? "–" : best,
                    verdict.score().onTime(),
                    verdict.violations().size(),
                    watch.moments().isEmpty() ? 0 : watch.moments().getLast().seconds(),
                    peers ? beside(list, seconds) : "");
        }
        System.out.println(sum.told());
        leftOut.forEach(one -> System.out.println("left out: " + one));
        return sum.clean && leftOut.size() < lists.size() ? 0 : 1;
    }

    private static String beside(Instance list, double seconds) {
        var packed = Packing.solve(list, seconds);
        return String.format(Locale.ROOT, " %d | %d | %.2f |", packed.value(), packed.atMost(), packed.seconds());
    }

    private static final class Sum {

        private int compared;
        private int reached;
        private int within;
        private int above;
        private boolean clean = true;

        void add(int found, int best, boolean isClean) {
            clean &= isClean;
            if (best > 0) {
                compared++;
                reached += found >= best ? 1 : 0;
                within += 100 * found >= 99 * best ? 1 : 0;
                above += found > best ? 1 : 0;
            }
        }

        String told() {
            return compared == 0
                    ? ""
                    : "\nof " + compared + " instances with a best known value, it was reached in " + reached
                            + ", within 1 % in " + within + ", and surpassed in " + above;
        }
    }
}
