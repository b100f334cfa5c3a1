package parley.benchmarks.checking;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import parley.benchmarks.instances.Instance;
import parley.benchmarks.instances.Instance.Case;
import parley.benchmarks.instances.Instance.Participant;
import parley.benchmarks.instances.Instance.Practitioner;
import parley.benchmarks.instances.Instance.Room;
import parley.benchmarks.plans.Placed;

/// Checks a plan against the list's file alone, in the plainest way there is.
///
/// Nothing here is fast, and nothing is shared with whatever made the plan.
public final class Checker {

    private final Instance instance;
    private final Map<String, Case> cases;
    private final Map<String, Practitioner> practitioners;
    private final Map<String, Participant> participants;
    private final Map<String, Room> rooms;

    public Checker(Instance instance) {
        this.instance = instance;
        cases = byId(instance.cases(), Case::id);
        practitioners = byId(instance.practitioners(), Practitioner::id);
        participants = byId(instance.participants(), Participant::id);
        rooms = byId(instance.rooms(), Room::id);
    }

    public Verdict check(List<Placed> plan) {
        var violations = new ArrayList<Violation>();
        var seen = new HashSet<String>();
        var sessions = new ArrayList<Sitting>();
        for (var placed : plan) {
            if (!seen.add(placed.caseId())) {
                violations.add(new Violation(Rule.PLACED_ONCE, placed.caseId(), placed.caseId()));
                continue;
            }
            sessions.add(sitting(placed));
        }
        var alone = new EachSession(instance);
        sessions.forEach(session -> violations.addAll(alone.violations(session)));
        violations.addAll(new Together(instance).violations(sessions));
        return new Verdict(List.copyOf(violations), new Counting(instance).score(sessions));
    }

    private Sitting sitting(Placed placed) {
        var one = known(cases, placed.caseId());
        return new Sitting(
                one,
                placed.start(),
                placed.practitioners().stream()
                        .map(id -> known(practitioners, id))
                        .toList(),
                one.participants().stream().map(id -> known(participants, id)).toList(),
                placed.room().equals(Instance.ONLINE) ? null : known(rooms, placed.room()));
    }

    private static <T> Map<String, T> byId(Collection<T> all, Function<T, String> id) {
        return all.stream().collect(Collectors.toMap(id, Function.identity(), (a, _) -> a, HashMap::new));
    }

    private static <T> T known(Map<String, T> all, String id) {
        var one = all.get(id);
        if (one == null) {
            throw new IllegalArgumentException("The list has no " + id);
        }
        return one;
    }
}
