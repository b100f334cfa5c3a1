package parley.benchmarks.commands;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.benchmarks.checking.Checker;
import parley.benchmarks.checking.ProofCheck;
import parley.benchmarks.checking.Verdict;
import parley.benchmarks.instances.Instance;
import parley.benchmarks.instances.InstanceFile;
import parley.benchmarks.plans.PlanFile;
import parley.benchmarks.plans.Proof;
import parley.benchmarks.plans.ProofFile;

/// `check FILE solution.tsv`: what a plan breaks, what it costs, and whether a proof of how good it could be is one.
public final class CheckCommand implements Command {

    private static final int MOST_SHOWN = 50;

    @Override
    public int run(List<String> words) throws IOException {
        var asked = new Words(words, Set.of(), Set.of("--proof"));
        var files = asked.files(2, 2);
        var instance = InstanceFile.read(files.get(0));
        var verdict = new Checker(instance).check(PlanFile.read(files.get(1), instance));
        System.out.println(told(verdict));
        var proof = asked.file("--proof");
        var holds = proof.isEmpty() || holds(instance, ProofFile.read(proof.get(), instance));
        return verdict.isClean() && holds ? 0 : 1;
    }

    private static boolean holds(Instance instance, Proof proof) {
        var found = ProofCheck.of(instance, proof);
        System.out.printf(
                Locale.ROOT,
                found.holds()
                        ? "proven: at most %,d on time, by %,d prices; worked out anew they prove %,d%n"
                        : "NOT proven: at most %,d on time; the %,d prices prove only that it is %,d at most%n",
                proof.onTimeAtMost(),
                proof.prices().size(),
                found.proven());
        return found.holds();
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
