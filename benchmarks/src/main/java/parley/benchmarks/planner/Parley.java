package parley.benchmarks.planner;

import java.time.Duration;
import java.util.List;
import parley.benchmarks.contenders.Contender;
import parley.benchmarks.contenders.Watch;
import parley.benchmarks.plans.Placed;
import parley.benchmarks.plans.Proof;
import parley.benchmarks.plans.Score;
import parley.benchmarks.world.World;
import parley.scheduling.planning.model.Effort;
import parley.scheduling.planning.model.Levels;
import parley.scheduling.planning.model.Planned;
import parley.scheduling.planning.model.Planner;

/// Parley's own planner, from an empty book.
public final class Parley implements Contender {

    private Proof proof = new Proof(Integer.MAX_VALUE, List.of());
    private long rounds;

    @Override
    public String name() {
        return "Parley";
    }

    /// The certificate of the last plan, in the words of the file.
    public Proof proof() {
        return proof;
    }

    /// How many improvements were tried for the last plan.
    public long rounds() {
        return rounds;
    }

    @Override
    public List<Placed> plan(World world, parley.benchmarks.contenders.Effort effort, Watch watch) {
        var translation = new Translation(world.instance());
        var cases = world.instance().cases().size();
        var left = Math.max(0, Math.round(1000 * (effort.seconds() - watch.seconds())));
        Planned planned = Planner.plan(
                translation.list(),
                Effort.of(Duration.ofMillis(left), effort.seed(), effort.threads()),
                (_, levels) -> watch.saw(score(cases, levels)));
        proof = translation.proof(planned.certificate());
        rounds = planned.rounds();
        watch.saw(score(cases, planned.levels()));
        return translation.plan(planned.sessions());
    }

    static Score score(int cases, Levels levels) {
        return new Score(cases, levels.late(), levels.unscheduled(), levels.soft());
    }
}
