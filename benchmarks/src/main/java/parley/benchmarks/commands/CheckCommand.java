package parley.benchmarks.commands;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.benchmarks.checking.Checker;
import parley.benchmarks.checking.Verdict;
import parley.benchmarks.instances.InstanceFile;
import parley.benchmarks.plans.PlanFile;

/// `check FILE solution.tsv`: what a plan breaks, and what it costs.
public final class CheckCommand implements Command {

    private static final int MOST_SHOWN = 50;

    @Override
    public int run(List<String> words) throws IOException {
        var files = new Words(words, Set.of(), Set.of()).files(2, 2);
        var instance = InstanceFile.read(files.get(0));
        var verdict = new Checker(instance).check(PlanFile.read(files.get(1), instance));
        System.out.println(told(verdict));
        return verdict.isClean() ? 0 : 1;
    }

    static String told(Verdict verdict) {
        var text = new StringBuilder();
        var all = verdict.violations();
        all.stream().limit(MOST_SHOWN).forEach(one -> text.append(one).append('\n'));
        if (all.size() > MOST_SHOWN) {
            text.append("… and ").append(all.size() - MOST_SHOWN).append(" more\n");
        }
        var score = verdict.score();
        return text.append(String.format(
                        Locale.ROOT,
                        "violations %d%non time %d of %d, scheduled %d, soft %,d, cost %,d",
                        all.size(),
                        score.onTime(),
                        score.cases(),
                        score.scheduled(),
                        score.soft(),
                        score.cost()))
                .toString();
    }
}
