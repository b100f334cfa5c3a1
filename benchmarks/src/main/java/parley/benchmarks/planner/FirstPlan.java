package parley.benchmarks.planner;

import java.util.List;
import parley.benchmarks.contenders.Contender;
import parley.benchmarks.contenders.Watch;
import parley.benchmarks.plans.Placed;
import parley.benchmarks.world.World;
import parley.scheduling.planning.model.Effort;
import parley.scheduling.planning.model.Planner;
import parley.scheduling.planning.model.ProgressListener;

/// What Parley has before it improves anything. The other solvers begin here too, so that none loses its time on the
/// way to a plan at all.
public final class FirstPlan implements Contender {

    @Override
    public String name() {
        return "Parley's first plan";
    }

    @Override
    public List<Placed> plan(World world, parley.benchmarks.contenders.Effort effort, Watch watch) {
        var translation = new Translation(world.instance());
        var planned = Planner.plan(translation.list(), Effort.ofRounds(0, effort.seed()), ProgressListener.NONE);
        watch.saw(Parley.score(world.instance().cases().size(), planned.levels()));
        return translation.plan(planned.sessions());
    }
}
