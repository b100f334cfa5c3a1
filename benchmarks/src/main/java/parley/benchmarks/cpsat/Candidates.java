package parley.benchmarks.cpsat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SplittableRandom;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import parley.benchmarks.instances.Instance.Level;
import parley.benchmarks.plans.Placed;
import parley.benchmarks.world.Job;
import parley.benchmarks.world.World;

/// Chooses who may sit in a case and when it may begin, where not all of them fit into a model.
///
/// Those whom the first plan chose are always in, so that the solver can begin with it; half of the rest are those who
/// are free most often, and half are drawn, for if every case took the same people they would soon be used up.
final class Candidates {

    private final World world;
    private final Limits limits;
    private final Map<String, Integer> numbers;

    Candidates(World world, Limits limits, Map<String, Integer> numbers) {
        this.world = world;
        this.limits = limits;
        this.numbers = numbers;
    }

    Set<Integer> practitioners(Job job, @Nullable Placed hint) {
        var all = Arrays.stream(job.eligible()).boxed().toList();
        if (all.size() <= limits.practitioners()) {
            return new LinkedHashSet<>(all);
        }
        var chosen = new LinkedHashSet<Integer>();
        if (hint != null) {
            hint.practitioners().forEach(id -> chosen.add(Objects.requireNonNull(numbers.get(id))));
        }
        var often = all.stream()
                .sorted(Comparator.comparingInt((Integer each) -> -startsOf(job, each))
                        .thenComparing(each -> each))
                .toList();
        if (job.isPair()) {
            often.stream()
                    .filter(this::isLead)
                    .limit(limits.practitioners() / 3)
                    .forEach(chosen::add);
        }
        fill(chosen, often, limits.practitioners() / 2);
        var dice = new SplittableRandom(job.index());
        while (chosen.size() < limits.practitioners()) {
            chosen.add(all.get(dice.nextInt(all.size())));
        }
        return chosen;
    }

    Set<Integer> starts(Job job, @Nullable Placed hint) {
        var chosen = new TreeSet<Integer>();
        if (hint != null) {
            chosen.add(hint.start());
        }
        var all = job.starts();
        for (var start : all) {
            if (job.isOnTime(start) && chosen.size() < limits.starts()) {
                chosen.add(start);
            }
        }
        var late = Arrays.stream(all).filter(start -> !job.isOnTime(start)).toArray();
        var step = Math.max(1, late.length / Math.max(1, limits.starts() - chosen.size()));
        for (var i = 0; i < late.length && chosen.size() < limits.starts(); i += step) {
            chosen.add(late[i]);
        }
        return chosen;
    }

    private static void fill(Set<Integer> chosen, List<Integer> from, int most) {
        for (var each : from) {
            if (chosen.size() >= most) {
                return;
            }
            chosen.add(each);
        }
    }

    private boolean isLead(int practitioner) {
        return world.practitioners().get(practitioner).level() == Level.LEAD;
    }

    private int startsOf(Job job, int practitioner) {
        var count = 0;
        for (var start : job.starts()) {
            if (job.isOnTime(start) && world.canBegin(practitioner, job.length(), start)) {
                count++;
            }
        }
        return count;
    }
}
