package parley.benchmarks.contenders;

import java.util.Comparator;
import java.util.List;
import parley.benchmarks.checking.Checker;
import parley.benchmarks.plans.Placed;
import parley.benchmarks.world.Job;
import parley.benchmarks.world.World;

/// Case after case in a given order, each at the best that is left.
public record InOrder(String name, Comparator<Job> order) implements Contender {

    /// As people called.
    public static final InOrder FIRST_COME = new InOrder(
            "first come, first served",
            Comparator.<Job>comparingInt(job -> job.of().contact()).thenComparingInt(Job::index));

    /// Those with the fewest possible starts in time first: where the solvers begin.
    public static final InOrder HARDEST_FIRST = new InOrder(
            "hardest first", Comparator.comparingInt(InOrder::choices).thenComparingInt(Job::index));

    private static int choices(Job job) {
        var starts = 0;
        for (var start : job.starts()) {
            starts += job.isOnTime(start) ? 1 : 0;
        }
        return starts * job.eligible().length;
    }

    @Override
    public List<Placed> plan(World world, Effort effort, Watch watch) {
        var books = new Books(world);
        world.jobs().stream().sorted(order).forEach(books::place);
        watch.saw(new Checker(world.instance()).check(books.plan()).score());
        return books.plan();
    }
}
