package parley.benchmarks.checking;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import parley.benchmarks.instances.Instance;
import parley.benchmarks.instances.Instance.Practitioner;

/// The rules that sessions break only together: nobody and no room twice at once, and not too many a day or week.
final class Together {

    /// A person has half an hour after a session, a room a quarter.
    private static final int PAUSE_OF_PEOPLE = 2;

    private static final int PAUSE_OF_ROOMS = 1;

    private final Instance instance;

    Together(Instance instance) {
        this.instance = instance;
    }

    List<Violation> violations(List<Sitting> sessions) {
        var byParticipant = new HashMap<String, List<Sitting>>();
        var byPractitioner = new HashMap<Practitioner, List<Sitting>>();
        var byRoom = new HashMap<String, List<Sitting>>();
        for (var session : sessions) {
            session.participants().forEach(one -> add(byParticipant, one.id(), session));
            session.practitioners().stream().distinct().forEach(one -> add(byPractitioner, one, session));
            if (session.room() != null) {
                add(byRoom, session.room().id(), session);
            }
        }
        var found = new ArrayList<Violation>();
        byParticipant.forEach(
                (id, all) -> collisions(all, PAUSE_OF_PEOPLE, Rule.PARTICIPANT_IS_NOT_ELSEWHERE, id, found));
        byRoom.forEach((id, all) -> collisions(all, PAUSE_OF_ROOMS, Rule.ROOM_IS_NOT_TAKEN, id, found));
        byPractitioner.forEach((one, all) -> {
            collisions(all, PAUSE_OF_PEOPLE, Rule.PRACTITIONER_IS_NOT_ELSEWHERE, one.id(), found);
            limits(one, all, found);
        });
        return found;
    }

    private static <K> void add(Map<K, List<Sitting>> all, K key, Sitting session) {
        all.computeIfAbsent(key, _ -> new ArrayList<>()).add(session);
    }

    private static void collisions(List<Sitting> all, int pause, Rule rule, String about, List<Violation> found) {
        for (var i = 0; i < all.size(); i++) {
            for (var j = i + 1; j < all.size(); j++) {
                var one = all.get(i);
                var other = all.get(j);
                if (one.start() < other.end() + pause && other.start() < one.end() + pause) {
                    var later = one.start() > other.start() ? one : other;
                    found.add(new Violation(rule, later.of().id(), about));
                }
            }
        }
    }

    private void limits(Practitioner one, List<Sitting> all, List<Violation> found) {
        var days = new HashMap<LocalDate, Integer>();
        var weeks = new HashMap<LocalDate, Integer>();
        for (var session : all) {
            var day = instance.dateOf(session.start());
            var monday = day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
            if (days.merge(day, 1, Integer::sum) > one.maxPerDay()) {
                found.add(new Violation(Rule.SESSIONS_A_DAY, session.of().id(), one.id()));
            }
            if (weeks.merge(monday, 1, Integer::sum) > one.maxPerWeek()) {
                found.add(new Violation(Rule.SESSIONS_A_WEEK, session.of().id(), one.id()));
            }
        }
    }
}
