package parley.benchmarks.packing;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.benchmarks.checking.Checker;
import parley.benchmarks.commands.Command;
import parley.benchmarks.commands.Words;
import parley.benchmarks.contenders.Effort;
import parley.benchmarks.contenders.Watch;
import parley.benchmarks.planner.Parley;
import parley.benchmarks.world.World;

/// `packing FILE...`: how many disjoint sets the planner finds in published instances.
public final class PackingCommand implements Command {

    @Override
    public int run(List<String> words) throws IOException {
        var asked = new Words(words, Set.of(), Set.of("--seconds", "--seed"));
        var seconds = asked.seconds("--seconds", 10);
        var seed = asked.number("--seed", 1, 0, Integer.MAX_VALUE);
        System.out.println("| instance | sets | elements | chosen | violations | last better plan after s |");
        System.out.println("| --- | ---: | ---: | ---: | ---: | ---: |");
        var clean = true;
        for (var file : asked.files(1, 1_000)) {
            var list = PackingFile.read(file);
            var watch = new Watch();
            var plan = new Parley().plan(new World(list), new Effort(seconds, seed, 2), watch);
            var verdict = new Checker(list).check(plan);
            System.out.printf(
                    Locale.ROOT,
                    "| %s | %d | %d | %d | %d | %.2f |%n",
                    list.name(),
                    list.cases().size(),
                    list.participants().size(),
                    verdict.score().onTime(),
                    verdict.violations().size(),
                    watch.moments().isEmpty() ? 0 : watch.moments().getLast().seconds());
            clean &= verdict.isClean();
        }
        return clean ? 0 : 1;
    }
}
