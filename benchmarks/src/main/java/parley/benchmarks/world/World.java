package parley.benchmarks.world;

import java.time.DayOfWeek;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import parley.benchmarks.instances.Instance;
import parley.benchmarks.instances.Instance.Level;
import parley.benchmarks.instances.Instance.Practitioner;
import parley.benchmarks.instances.Instance.Room;
import parley.benchmarks.plans.Placed;

/// A waiting list as numbers: everything that does not depend on what else is planned.
public final class World {

    /// People rest two quarters after a session, rooms one.
    public static final int PAUSE = 2;

    public static final int PAUSE_OF_ROOMS = 1;

    private final Instance instance;
    private final int[] dayOf;
    private final int[] weekOf;
    private final Bits inPerson;
    private final Bits online;
    private final List<Bits> free;
    private final Map<Integer, List<Bits>> freeFor = new HashMap<>();
    private final List<Job> jobs;

    public World(Instance instance) {
        this.instance = instance;
        dayOf = new int[instance.quarters()];
        weekOf = new int[instance.quarters()];
        var first = instance.dateOf(0);
        var monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (var i = 0; i < dayOf.length; i++) {
            var date = instance.dateOf(i);
            dayOf[i] = (int) ChronoUnit.DAYS.between(first, date);
            weekOf[i] = (int) (ChronoUnit.DAYS.between(monday, date) / 7);
        }
        inPerson = Bits.of(instance.quarters(), instance.openInPerson());
        online = Bits.of(instance.quarters(), instance.openOnline());
        free = instance.practitioners().stream()
                .map(one -> Bits.of(instance.quarters(), one.free()))
                .toList();
        instance.cases().stream()
                .mapToInt(Instance.Case::quarters)
                .distinct()
                .forEach(length -> freeFor.put(
                        length, free.stream().map(bits -> bits.startsOf(length)).toList()));
        jobs = new Jobs(this).all();
    }

    public Instance instance() {
        return instance;
    }

    public List<Job> jobs() {
        return jobs;
    }

    public List<Practitioner> practitioners() {
        return instance.practitioners();
    }

    public List<Room> rooms() {
        return instance.rooms();
    }

    public int quarters() {
        return instance.quarters();
    }

    public int days() {
        return dayOf[dayOf.length - 1] + 1;
    }

    public int weeks() {
        return weekOf[weekOf.length - 1] + 1;
    }

    public int dayOf(int quarter) {
        return dayOf[quarter];
    }

    public int weekOf(int quarter) {
        return weekOf[quarter];
    }

    /// Whether a practitioner has said to be free for a session of that length.
    public boolean canBegin(int practitioner, int length, int quarter) {
        return canBegin(length).get(practitioner).has(quarter);
    }

    List<Bits> canBegin(int length) {
        return Objects.requireNonNull(freeFor.get(length));
    }

    Bits inPerson(int length) {
        return inPerson.startsOf(length);
    }

    Bits online(int length) {
        return online.startsOf(length);
    }

    /// What a case costs for who sits in it, without load; `second` is negative if one is enough.
    public long teamCost(Job job, int first, int second) {
        var a = practitioners().get(first);
        var cost = 0L;
        if (second < 0) {
            cost += a.languages().contains(job.of().language()) ? 0 : 30;
            cost += a.affinities().contains(job.of().affinity()) ? 0 : 5;
            return cost + (a.level() == Level.NOVICE ? 3 : 0);
        }
        var b = practitioners().get(second);
        cost += a.languages().contains(job.of().language())
                        || b.languages().contains(job.of().language())
                ? 0
                : 30;
        cost += a.affinities().contains(job.of().affinity())
                        || b.affinities().contains(job.of().affinity())
                ? 0
                : 5;
        return cost + pairCost(a.level(), b.level());
    }

    /// Training is welcome; two leads are a waste.
    static long pairCost(Level a, Level b) {
        if (a == Level.LEAD && b == Level.LEAD) {
            return 4;
        }
        return (a == Level.LEAD && b == Level.NOVICE) || (a == Level.NOVICE && b == Level.LEAD) ? -8 : 0;
    }

    /// @param room beyond the last one for online
    public Placed placed(Job job, int start, int[] team, int room) {
        return new Placed(
                job.of().id(),
                start,
                Arrays.stream(team).mapToObj(i -> practitioners().get(i).id()).toList(),
                room == rooms().size() ? Instance.ONLINE : rooms().get(room).id());
    }

    public int online() {
        return rooms().size();
    }
}
