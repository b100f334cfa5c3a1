package parley.benchmarks.cpsat;

import com.google.ortools.sat.CpModel;
import com.google.ortools.sat.IntervalVar;
import com.google.ortools.sat.LinearArgument;
import com.google.ortools.sat.LinearExpr;
import com.google.ortools.sat.LinearExprBuilder;
import com.google.ortools.sat.Literal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.IntPredicate;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;
import parley.benchmarks.instances.Instance;
import parley.benchmarks.instances.Instance.Level;
import parley.benchmarks.plans.Placed;
import parley.benchmarks.plans.Score;
import parley.benchmarks.world.Job;
import parley.benchmarks.world.World;

/// The waiting list in the words of CP-SAT: a literal for each start, person and place, optional intervals that must
/// not overlap, and the same objective as everywhere.
final class ListModel {

    private final CpModel model = new CpModel();
    private final World world;
    private final Candidates candidates;
    private final Limits limits;
    private final Map<String, Placed> hints = new HashMap<>();
    private final Map<String, Integer> practitioners = new HashMap<>();
    private final List<CaseVariables> cases = new ArrayList<>();
    private final Map<Integer, List<Seat>> seats = new HashMap<>();
    private final Map<Integer, List<IntervalVar>> rooms = new HashMap<>();
    private final Map<Integer, List<IntervalVar>> people = new HashMap<>();
    private final LinearExprBuilder cost = LinearExpr.newBuilder();

    ListModel(World world, List<Job> jobs, Limits limits, List<Placed> hint) {
        this.world = world;
        this.limits = limits;
        for (var one : world.practitioners()) {
            practitioners.put(one.id(), practitioners.size());
        }
        candidates = new Candidates(world, limits, practitioners);
        hint.forEach(one -> hints.put(one.caseId(), one));
        jobs.forEach(this::add);
        people.values().forEach(all -> apart(all, 1));
        rooms.values().forEach(all -> apart(all, 1));
        seats.forEach(this::limit);
        model.minimize(cost);
    }

    CpModel model() {
        return model;
    }

    List<Placed> plan(Predicate<Literal> isTrue) {
        var plan = new ArrayList<Placed>();
        for (var one : cases) {
            if (isTrue.test(one.scheduled())) {
                var team = one.team().entrySet().stream()
                        .filter(each -> isTrue.test(each.getValue()))
                        .mapToInt(Map.Entry::getKey)
                        .toArray();
                plan.add(world.placed(one.job(), chosen(one.starts(), isTrue), team, chosen(one.places(), isTrue)));
            }
        }
        return plan;
    }

    private static int chosen(Map<Integer, Literal> all, Predicate<Literal> isTrue) {
        return all.entrySet().stream()
                .filter(each -> isTrue.test(each.getValue()))
                .mapToInt(Map.Entry::getKey)
                .findFirst()
                .orElseThrow();
    }

    private void add(Job job) {
        var hint = hints.get(job.of().id());
        var starts = literals(candidates.starts(job, hint));
        var team = literals(candidates.practitioners(job, hint));
        var places = new HashMap<Integer, Literal>();
        for (var i = 0; i < Math.min(limits.rooms(), job.rooms().length); i++) {
            places.put(job.rooms()[i], model.newBoolVar(""));
        }
        if (hint != null && !hint.room().equals(Instance.ONLINE)) {
            places.computeIfAbsent(room(hint), _ -> model.newBoolVar(""));
        }
        if (job.of().mode() != Instance.Mode.IN_PERSON) {
            places.put(world.online(), model.newBoolVar(""));
        }
        var most = world.quarters();
        var one = new CaseVariables(
                job,
                model.newBoolVar(""),
                model.newIntVar(0, most, ""),
                model.newIntVar(0, world.days(), ""),
                model.newIntVar(0, world.weeks(), ""),
                starts,
                team,
                places);
        cases.add(one);
        decide(one);
        forbid(one);
        occupy(one);
        charge(one, hint);
        if (!hints.isEmpty()) {
            hint(one, hint);
        }
    }

    private Map<Integer, Literal> literals(Collection<Integer> keys) {
        var all = new HashMap<Integer, Literal>();
        keys.forEach(key -> all.put(key, model.newBoolVar("")));
        return all;
    }

    private int room(Placed hint) {
        for (var i = 0; i < world.rooms().size(); i++) {
            if (world.rooms().get(i).id().equals(hint.room())) {
                return i;
            }
        }
        throw new IllegalArgumentException("No such room");
    }

    /// One start, one place and a whole team, or none of these.
    private void decide(CaseVariables one) {
        model.addEquality(sum(one.starts().values()), one.scheduled());
        model.addEquality(sum(one.places().values()), one.scheduled());
        model.addEquality(
                sum(one.team().values()),
                LinearExpr.term(one.scheduled(), one.job().of().practitionersNeeded()));
        model.addEquality(weighted(one.starts(), start -> start), one.start());
        model.addEquality(weighted(one.starts(), world::dayOf), one.day());
        model.addEquality(weighted(one.starts(), world::weekOf), one.week());
        if (one.job().isPair()) {
            model.addLessOrEqual(one.scheduled(), sum(having(one, Level.LEAD)));
        }
    }

    private void forbid(CaseVariables one) {
        var job = one.job();
        one.team()
                .forEach((each, sits) ->
                        exclude(one, List.of(sits), start -> !world.canBegin(each, job.length(), start)));
        var index = new HashMap<Integer, Integer>();
        for (var i = 0; i < job.starts().length; i++) {
            index.put(job.starts()[i], i);
        }
        var walls = one.places().entrySet().stream()
                .filter(place -> place.getKey() != world.online())
                .map(Map.Entry::getValue)
                .toList();
        exclude(one, walls, start -> !job.inRoom()[Objects.requireNonNull(index.get(start))]);
        var screen = one.places().get(world.online());
        if (screen != null) {
            exclude(one, List.of(screen), start -> !job.online()[Objects.requireNonNull(index.get(start))]);
        }
    }

    private void exclude(CaseVariables one, Collection<Literal> choices, IntPredicate impossible) {
        var all = new ArrayList<>(choices);
        one.starts().forEach((start, literal) -> {
            if (impossible.test(start)) {
                all.add(literal);
            }
        });
        if (all.size() > choices.size() && !choices.isEmpty()) {
            model.addAtMostOne(all);
        }
    }

    private void occupy(CaseVariables one) {
        var people = one.job().length() + World.PAUSE;
        for (var person : one.job().people()) {
            this.people
                    .computeIfAbsent(person, _ -> new ArrayList<>())
                    .add(model.newOptionalFixedSizeIntervalVar(one.start(), people, one.scheduled(), ""));
        }
        one.team().forEach((each, sits) -> seats.computeIfAbsent(each, _ -> new ArrayList<>())
                .add(new Seat(one, sits)));
        one.places().forEach((place, taken) -> {
            if (place != world.online()) {
                rooms.computeIfAbsent(place, _ -> new ArrayList<>())
                        .add(model.newOptionalFixedSizeIntervalVar(
                                one.start(), one.job().length() + World.PAUSE_OF_ROOMS, taken, ""));
            }
        });
    }

    private void charge(CaseVariables one, @Nullable Placed hint) {
        var job = one.job();
        cost.add(Score.LATE + Score.UNSCHEDULED);
        one.starts()
                .forEach((start, literal) -> cost.addTerm(
                        literal, job.waiting(start) - Score.UNSCHEDULED - (job.isOnTime(start) ? Score.LATE : 0)));
        for (var i = 0; i < job.rooms().length; i++) {
            var literal = one.places().get(job.rooms()[i]);
            if (literal != null) {
                cost.addTerm(literal, job.roomCosts()[i]);
            }
        }
        var screen = one.places().get(world.online());
        if (screen != null) {
            cost.addTerm(screen, job.onlineCost());
        }
        miss(one, hint, 30, each -> world.practitioners()
                .get(each)
                .languages()
                .contains(job.of().language()));
        miss(one, hint, 5, each -> world.practitioners()
                .get(each)
                .affinities()
                .contains(job.of().affinity()));
        if (job.isPair()) {
            // One lead is needed and costs nothing, a second one costs 4; so no other pair has a novice but lead and
            // novice.
            having(one, Level.LEAD).forEach(sits -> cost.addTerm(sits, 4));
            cost.addTerm(one.scheduled(), -4);
            having(one, Level.NOVICE).forEach(sits -> cost.addTerm(sits, -8));
        } else {
            having(one, Level.NOVICE).forEach(sits -> cost.addTerm(sits, 3));
        }
    }

    private void miss(CaseVariables one, @Nullable Placed hint, long price, IntPredicate brings) {
        var missing = model.newBoolVar("");
        var who = new ArrayList<Literal>();
        one.team().forEach((each, sits) -> {
            if (brings.test(each)) {
                who.add(sits);
            }
        });
        who.add(missing);
        model.addLessOrEqual(one.scheduled(), sum(who));
        cost.addTerm(missing, price);
        if (!hints.isEmpty()) {
            model.addHint(missing, hint != null && team(hint).stream().noneMatch(brings::test));
        }
    }

    private List<Literal> having(CaseVariables one, Level level) {
        return one.team().entrySet().stream()
                .filter(each -> world.practitioners().get(each.getKey()).level() == level)
                .map(Map.Entry::getValue)
                .toList();
    }

    /// Not twice at once, not too often, and the more the dearer.
    private void limit(int practitioner, List<Seat> all) {
        var one = world.practitioners().get(practitioner);
        apart(
                all.stream()
                        .map(seat -> model.newOptionalFixedSizeIntervalVar(
                                seat.in().start(), seat.in().job().length() + World.PAUSE, seat.sits(), ""))
                        .toList(),
                1);
        atMost(all, one.maxPerDay(), CaseVariables::day);
        atMost(all, one.maxPerWeek(), CaseVariables::week);
        var most = Math.min(all.size(), one.maxPerWeek() * world.weeks());
        var steps = LinearExpr.newBuilder();
        var hinted = hints.values().stream()
                .filter(hint -> hint.practitioners().contains(one.id()))
                .count();
        for (var k = 1; k <= most; k++) {
            var step = model.newBoolVar("");
            steps.add(step);
            cost.addTerm(step, 2L * (one.recentSessions() + k) - 1);
            if (!hints.isEmpty()) {
                model.addHint(step, k <= hinted);
            }
        }
        model.addEquality(sum(all.stream().map(Seat::sits).toList()), steps);
    }

    private void atMost(List<Seat> all, int most, Function<CaseVariables, LinearArgument> when) {
        if (all.size() > most) {
            var together = model.addCumulative(most);
            all.forEach(seat -> together.addDemand(
                    model.newOptionalFixedSizeIntervalVar(when.apply(seat.in()), 1, seat.sits(), ""), 1));
        }
    }

    private void apart(List<IntervalVar> all, int alone) {
        if (all.size() > alone) {
            model.addNoOverlap(all);
        }
    }

    private List<Integer> team(Placed hint) {
        return hint.practitioners().stream()
                .map(id -> Objects.requireNonNull(practitioners.get(id)))
                .toList();
    }

    /// Everything is told, down to what follows: a plan of which a part is missing is one to be found first.
    private void hint(CaseVariables one, @Nullable Placed hint) {
        model.addHint(one.start(), hint == null ? 0 : hint.start());
        model.addHint(one.day(), hint == null ? 0 : world.dayOf(hint.start()));
        model.addHint(one.week(), hint == null ? 0 : world.weekOf(hint.start()));
        model.addHint(one.scheduled(), hint != null);
        one.starts().forEach((start, literal) -> model.addHint(literal, hint != null && hint.start() == start));
        one.team()
                .forEach((each, literal) -> model.addHint(
                        literal,
                        hint != null
                                && hint.practitioners()
                                        .contains(
                                                world.practitioners().get(each).id())));
        one.places()
                .forEach((place, literal) -> model.addHint(
                        literal,
                        hint != null
                                && hint.room()
                                        .equals(
                                                place == world.online()
                                                        ? Instance.ONLINE
                                                        : world.rooms()
                                                                .get(place)
                                                                .id())));
    }

    private static LinearExpr sum(Collection<Literal> all) {
        return LinearExpr.sum(all.toArray(LinearArgument[]::new));
    }

    private static LinearExpr weighted(Map<Integer, Literal> all, ToLongFunction<Integer> weight) {
        var sum = LinearExpr.newBuilder();
        all.forEach((key, literal) -> sum.addTerm(literal, weight.applyAsLong(key)));
        return sum.build();
    }

    private record Seat(CaseVariables in, Literal sits) {}
}
