package parley.benchmarks.contenders;

import java.util.List;
import parley.benchmarks.plans.Placed;
import parley.benchmarks.world.World;

/// Somebody who plans a waiting list within a time.
public interface Contender {

    String name();

    List<Placed> plan(World world, Effort effort, Watch watch);
}
