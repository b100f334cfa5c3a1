package parley.benchmarks.commands;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import parley.benchmarks.bound.Bound;
import parley.benchmarks.bound.Goal;
import parley.benchmarks.checking.Checker;
import parley.benchmarks.contenders.Effort;
import parley.benchmarks.contenders.Watch;
import parley.benchmarks.instances.InstanceFile;
import parley.benchmarks.planner.FirstPlan;
import parley.benchmarks.planner.Parley;
import parley.benchmarks.world.World;

/// `bound FILE`: what no plan can beat, beside what Parley found.
public final class BoundCommand implements Command {

    @Override
    public int run(List<String> words) throws IOException {
        var asked = new Words(words, Set.of("--cost", "--points"), Set.of("--seconds", "--plan-seconds", "--seed"));
        var list = InstanceFile.read(asked.files(1, 1).getFirst());
        var world = new World(list);
        var effort =
                new Effort(asked.seconds("--plan-seconds", 10), asked.number("--seed", 1, 0, Integer.MAX_VALUE), 2);
        var plan = new Parley().plan(world, effort, new Watch());
        var first = new FirstPlan().plan(world, effort, new Watch());
        var score = new Checker(list).check(plan).score();
        var goal = asked.has("--points") ? Goal.POINTS : asked.has("--cost") ? Goal.COST : Goal.LATE;
        var value = goal.value(score);
        var proven = new Bound(world, goal).find(List.of(plan, first), value, asked.seconds("--seconds", 60));
        System.out.printf(
                Locale.ROOT,
                "%s: found %,d, proven that none is below %,d (relaxed %,.3f; %d rounds, %,d sessions, %.1f s)%n",
                goal == Goal.LATE ? "cases not on time" : "cost",
                value,
                proven.value(),
                proven.relaxed(),
                proven.rounds(),
                proven.columns(),
                proven.seconds());
        if (goal != Goal.LATE) {
            var fixed = goal.withoutPoints(score);
            System.out.printf(
                    Locale.ROOT,
                    "soft %,d; with as many late and unscheduled cases it cannot be below %,d: at most %.1f %% away%n",
                    score.soft(),
                    proven.value() - fixed,
                    100.0 * (value - proven.value()) / Math.max(1, score.soft()));
        }
        return 0;
    }
}
