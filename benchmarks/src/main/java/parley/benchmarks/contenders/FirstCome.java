package parley.benchmarks.contenders;

import java.util.Comparator;
import java.util.List;
import parley.benchmarks.checking.Checker;
import parley.benchmarks.plans.Placed;
import parley.benchmarks.world.Job;
import parley.benchmarks.world.World;

/// Case after case as people called, each at the best that is left.
public final class FirstCome implements Contender {

    @Override
    public String name() {
        return "first come, first served";
    }

    @Override
    public List<Placed> plan(World world, Effort effort, Watch watch) {
        var books = new Books(world);
        world.jobs().stream()
                .sorted(Comparator.<Job>comparingInt(job -> job.of().contact()).thenComparingInt(Job::index))
                .forEach(books::place);
        watch.saw(new Checker(world.instance()).check(books.plan()).score());
        return books.plan();
    }
}
