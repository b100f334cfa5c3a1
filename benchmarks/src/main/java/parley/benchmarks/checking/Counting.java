package parley.benchmarks.checking;

import java.util.HashMap;
import java.util.List;
import parley.benchmarks.instances.Instance;
import parley.benchmarks.instances.Instance.Level;
import parley.benchmarks.instances.Instance.Mode;
import parley.benchmarks.instances.Instance.Practitioner;
import parley.benchmarks.plans.Score;

/// What a plan costs, as docs/performance.md states it.
final class Counting {

    private static final int QUARTERS_OF_A_DAY = 96;

    private final Instance instance;

    Counting(Instance instance) {
        this.instance = instance;
    }

    Score score(List<Sitting> sessions) {
        var late = instance.cases().size();
        var soft = 0L;
        var taken = new HashMap<Practitioner, Integer>();
        for (var session : sessions) {
            if (session.start() < session.of().target()) {
                late--;
            }
            soft += waiting(session) + room(session) + team(session);
            session.practitioners().forEach(one -> taken.merge(one, 1, Integer::sum));
        }
        for (var each : taken.entrySet()) {
            long before = each.getKey().recentSessions();
            var after = before + each.getValue();
            soft += after * after - before * before;
        }
        var cases = instance.cases().size();
        return new Score(cases, late, cases - sessions.size(), soft);
    }

    private static long waiting(Sitting session) {
        return 2L * Math.floorDiv(session.start() - session.of().contact(), QUARTERS_OF_A_DAY);
    }

    private static long room(Sitting session) {
        var room = session.room();
        if (room == null) {
            return session.of().mode() == Mode.EITHER ? 4 : 0;
        }
        return Math.floorDiv(room.capacity() - session.of().heads(), 2) + (long) room.preference();
    }

    private static long team(Sitting session) {
        var team = session.practitioners();
        var one = session.of();
        var cost = 0L;
        if (team.stream().noneMatch(each -> each.languages().contains(one.language()))) {
            cost += 30;
        }
        if (team.stream().noneMatch(each -> each.affinities().contains(one.affinity()))) {
            cost += 5;
        }
        if (team.size() == 1) {
            return cost + (count(team, Level.NOVICE) == 1 ? 3 : 0);
        }
        if (count(team, Level.LEAD) == 2) {
            return cost + 4;
        }
        return cost - (count(team, Level.LEAD) == 1 && count(team, Level.NOVICE) == 1 ? 8 : 0);
    }

    private static long count(List<Practitioner> team, Level level) {
        return team.stream().filter(each -> each.level() == level).count();
    }
}
