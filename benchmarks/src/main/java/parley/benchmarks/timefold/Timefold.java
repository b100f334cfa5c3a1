package parley.benchmarks.timefold;

import ai.timefold.solver.core.api.solver.SolverFactory;
import ai.timefold.solver.core.config.heuristic.selector.entity.EntitySelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.CartesianProductMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.composite.UnionMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.ChangeMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.move.generic.SwapMoveSelectorConfig;
import ai.timefold.solver.core.config.heuristic.selector.value.ValueSelectorConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchPhaseConfig;
import ai.timefold.solver.core.config.localsearch.LocalSearchType;
import ai.timefold.solver.core.config.solver.SolverConfig;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.IntStream;
import parley.benchmarks.checking.Checker;
import parley.benchmarks.contenders.Contender;
import parley.benchmarks.contenders.Effort;
import parley.benchmarks.contenders.Watch;
import parley.benchmarks.planner.FirstPlan;
import parley.benchmarks.plans.Placed;
import parley.benchmarks.plans.Score;
import parley.benchmarks.world.World;

/// Timefold 2.2.0 Community: late acceptance over change and swap moves, and a start together with a room.
public final class Timefold implements Contender {

    @Override
    public String name() {
        return "Timefold 2.2 Community";
    }

    @Override
    public List<Placed> plan(World world, Effort effort, Watch watch) {
        var checker = new Checker(world.instance());
        var first = new FirstPlan().plan(world, effort, watch);
        var problem = problem(world, first);
        var solver = SolverFactory.<Timetable>create(config(effort, effort.seconds() - watch.seconds()))
                .buildSolver();
        solver.addEventListener(event -> {
            if (event.isNewBestSolutionInitialized()
                    && Meeting.known(event.getNewBestSolution().getScore()).isFeasible()) {
                watch.saw(score(world, event.getNewBestSolution()));
            }
        });
        var best = solver.solve(problem);
        if (!Meeting.known(best.getScore()).isFeasible()) {
            return first;
        }
        var plan = plan(world, best);
        if (!checker.check(plan).score().equals(score(world, best))) {
            throw new IllegalStateException("Timefold was given another objective than everybody else");
        }
        return plan;
    }

    /// What Timefold itself believes; the checker would take its time away.
    private static Score score(World world, Timetable timetable) {
        var cases = world.jobs().size();
        var all = timetable.getMeetings();
        var unscheduled =
                cases - (int) all.stream().filter(Meeting::isScheduled).count();
        var late = cases
                - (int) all.stream()
                        .filter(each -> each.isScheduled() && each.job().isOnTime(each.at()))
                        .count();
        var cost = -Meeting.known(timetable.getScore()).softScore()
                + (cases - all.size()) * (Score.LATE + Score.UNSCHEDULED);
        return new Score(cases, late, unscheduled, cost - Score.LATE * late - Score.UNSCHEDULED * unscheduled);
    }

    private static SolverConfig config(Effort effort, double seconds) {
        return new SolverConfig()
                .withSolutionClass(Timetable.class)
                .withEntityClasses(Meeting.class)
                .withConstraintProviderClass(Promises.class)
                .withRandomSeed(effort.seed())
                .withTerminationSpentLimit(Duration.ofMillis(Math.max(1, Math.round(seconds * 1000))))
                .withPhases(new LocalSearchPhaseConfig()
                        .withLocalSearchType(LocalSearchType.LATE_ACCEPTANCE)
                        .withMoveSelectorConfig(new UnionMoveSelectorConfig()
                                .withMoveSelectors(
                                        new ChangeMoveSelectorConfig(),
                                        new SwapMoveSelectorConfig(),
                                        new CartesianProductMoveSelectorConfig()
                                                .withMoveSelectors(change("start"), changeSame("room")))));
    }

    private static ChangeMoveSelectorConfig change(String variable) {
        return new ChangeMoveSelectorConfig()
                .withEntitySelectorConfig(new EntitySelectorConfig().withId("meeting"))
                .withValueSelectorConfig(new ValueSelectorConfig(variable));
    }

    private static ChangeMoveSelectorConfig changeSame(String variable) {
        return new ChangeMoveSelectorConfig()
                .withEntitySelectorConfig(EntitySelectorConfig.newMimicSelectorConfig("meeting"))
                .withValueSelectorConfig(new ValueSelectorConfig(variable));
    }

    private static Timetable problem(World world, List<Placed> first) {
        var placed = new HashMap<String, Placed>();
        first.forEach(one -> placed.put(one.caseId(), one));
        var practitioners = new HashMap<String, Integer>();
        world.practitioners().forEach(one -> practitioners.put(one.id(), practitioners.size()));
        var meetings = world.jobs().stream()
                .map(job -> new Meeting(world, job))
                .filter(Meeting::isPossible)
                .toList();
        for (var meeting : meetings) {
            var one = placed.get(meeting.job().of().id());
            if (one == null) {
                meeting.begin(
                        null,
                        meeting.getFirsts().getFirst(),
                        meeting.getSeconds().getLast(),
                        meeting.getRooms().getFirst());
            } else {
                var team = one.practitioners().stream()
                        .map(id -> Meeting.known(practitioners.get(id)))
                        .toList();
                meeting.begin(
                        one.start(), team.getFirst(), team.size() > 1 ? team.get(1) : Meeting.NOBODY, room(world, one));
            }
        }
        return new Timetable(meetings, shared(meetings));
    }

    private static int room(World world, Placed one) {
        return IntStream.range(0, world.rooms().size())
                .filter(i -> world.rooms().get(i).id().equals(one.room()))
                .findFirst()
                .orElse(world.online());
    }

    private static List<Shared> shared(List<Meeting> meetings) {
        var byPerson = new HashMap<Integer, List<Integer>>();
        for (var meeting : meetings) {
            for (var person : meeting.job().people()) {
                byPerson.computeIfAbsent(person, _ -> new ArrayList<>()).add(meeting.getId());
            }
        }
        var pairs = new TreeSet<Shared>(Comparator.comparingInt(Shared::one).thenComparingInt(Shared::other));
        for (var all : byPerson.values()) {
            for (var i = 0; i < all.size(); i++) {
                for (var j = i + 1; j < all.size(); j++) {
                    pairs.add(new Shared(Math.min(all.get(i), all.get(j)), Math.max(all.get(i), all.get(j))));
                }
            }
        }
        return List.copyOf(pairs);
    }

    private static List<Placed> plan(World world, Timetable timetable) {
        return timetable.getMeetings().stream()
                .filter(Meeting::isScheduled)
                .map(meeting -> world.placed(
                        meeting.job(),
                        meeting.at(),
                        meeting.team().stream().mapToInt(each -> each).toArray(),
                        meeting.isOnline() ? world.online() : Meeting.known(meeting.getRoom())))
                .toList();
    }
}
