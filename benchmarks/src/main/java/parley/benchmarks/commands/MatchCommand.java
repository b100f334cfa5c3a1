package parley.benchmarks.commands;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import parley.benchmarks.bound.Bound;
import parley.benchmarks.bound.Goal;
import parley.benchmarks.checking.Checker;
import parley.benchmarks.contenders.Contender;
import parley.benchmarks.contenders.Effort;
import parley.benchmarks.contenders.FirstCome;
import parley.benchmarks.contenders.Run;
import parley.benchmarks.contenders.Watch;
import parley.benchmarks.cpsat.CpSat;
import parley.benchmarks.instances.Instance;
import parley.benchmarks.instances.InstanceFile;
import parley.benchmarks.pictures.QualityPicture;
import parley.benchmarks.planner.FirstPlan;
import parley.benchmarks.planner.Parley;
import parley.benchmarks.plans.PlanFile;
import parley.benchmarks.plans.ProofFile;
import parley.benchmarks.plans.Score;
import parley.benchmarks.timefold.Timefold;
import parley.benchmarks.world.World;

/// `match FILE`: plans a waiting list, alone or beside the peers, and lets the checker judge.
public final class MatchCommand implements Command {

    @Override
    public int run(List<String> words) throws IOException {
        var asked = new Words(
                words,
                Set.of("--peers"),
                Set.of("--seconds", "--out", "--proof", "--seed", "--threads", "--bound", "--picture"));
        var file = asked.files(1, 1).getFirst();
        var effort = new Effort(
                asked.seconds("--seconds", 10),
                asked.number("--seed", 1, 0, Integer.MAX_VALUE),
                asked.number("--threads", Runtime.getRuntime().availableProcessors(), 1, 64));
        var out = asked.target("--out");
        var proof = asked.target("--proof");
        var picture = asked.target("--picture");
        var boundSeconds = asked.seconds("--bound", 60);
        var instance = InstanceFile.read(file);
        System.out.println(described(instance));
        var ours = new Parley();
        var runs = new ArrayList<Run>();
        runs.add(run(ours, instance, effort));
        System.out.println("\n" + Run.HEADING + "\n" + runs.getFirst().row());
        var failed = false;
        for (var peer : asked.has("--peers") ? peers() : List.<Contender>of()) {
            try {
                runs.add(run(peer, instance, effort));
                System.out.println(runs.getLast().row());
            } catch (RuntimeException | LinkageError broken) {
                failed = true;
                System.out.println("| " + peer.name() + " | broke off: " + broken.getMessage() + " |");
            }
        }
        var plan = runs.getFirst().plan();
        var verdict = runs.getFirst().verdict();
        System.out.printf(
                Locale.ROOT,
                "%nat most %d on time, says Parley's certificate; %,d rounds%n",
                ours.proof().onTimeAtMost(),
                ours.rounds());
        if (asked.value("--bound").isPresent()) {
            bound(instance, runs, boundSeconds);
        }
        compared(runs);
        if (out.isPresent()) {
            PlanFile.write(out.get(), plan);
        }
        if (proof.isPresent()) {
            ProofFile.write(proof.get(), ours.proof());
        }
        if (picture.isPresent()) {
            QualityPicture.write(picture.get(), instance.name(), effort.seconds(), runs);
        }
        if (!verdict.isClean()) {
            System.out.println(CheckCommand.told(verdict));
        }
        return verdict.isClean() && !failed ? 0 : 1;
    }

    private static List<Contender> peers() {
        return List.of(new FirstCome(), new FirstPlan(), new Timefold(), new CpSat());
    }

    /// The list as a contender sees it is made anew for each, before the clock runs: nobody pays for another.
    private static Run run(Contender contender, Instance instance, Effort effort) {
        var world = new World(instance);
        System.gc();
        var watch = new Watch();
        var plan = contender.plan(world, effort, watch);
        var seconds = watch.seconds();
        return new Run(contender.name(), plan, new Checker(instance).check(plan), watch.moments(), seconds);
    }

    private static void bound(Instance instance, List<Run> runs, double seconds) {
        var world = new World(instance);
        var plans = runs.stream().map(Run::plan).toList();
        var best = runs.stream().map(Run::score).sorted().toList().getFirst();
        var proven = new Bound(world, Goal.LATE).find(plans, best.late(), seconds);
        System.out.printf(
                Locale.ROOT,
                "at most %d on time, says column generation (relaxed %.3f, %d rounds, %,d sessions, %.1f s)%n",
                best.cases() - proven.value(),
                best.cases() - proven.relaxed(),
                proven.rounds(),
                proven.columns(),
                proven.seconds());
    }

    private static void compared(List<Run> runs) {
        var ours = runs.getFirst();
        for (var peer : runs.subList(1, runs.size())) {
            System.out.printf(
                    Locale.ROOT,
                    "against %s: %+.1f %% on time; as good as its last plan %s, better %s%n",
                    peer.name(),
                    100.0
                            * (ours.score().onTime() - peer.score().onTime())
                            / Math.max(1, peer.score().onTime()),
                    when(ours, score -> score.compareTo(peer.score()) <= 0),
                    when(ours, score -> score.compareTo(peer.score()) < 0));
        }
    }

    private static String when(Run run, Predicate<Score> good) {
        return run.moments().stream()
                .filter(moment -> good.test(moment.score()))
                .findFirst()
                .map(moment -> String.format(Locale.ROOT, "after %.2f s", moment.seconds()))
                .orElse("never");
    }

    private static String described(Instance instance) {
        return String.format(
                Locale.ROOT,
                "%s: %,d cases, %,d practitioners, %,d participants, %d rooms, %d days",
                instance.name(),
                instance.cases().size(),
                instance.practitioners().size(),
                instance.participants().size(),
                instance.rooms().size(),
                instance.days());
    }
}
