package parley.scheduling.matching.model;

import static parley.scheduling.matching.model.Reason.Code.ALL_PARTICIPANTS_AVAILABLE;
import static parley.scheduling.matching.model.Reason.Code.BEYOND_TARGET;
import static parley.scheduling.matching.model.Reason.Code.HIGH_LOAD;
import static parley.scheduling.matching.model.Reason.Code.IF_NEED_BE;
import static parley.scheduling.matching.model.Reason.Code.LANGUAGE_NOT_SPOKEN;
import static parley.scheduling.matching.model.Reason.Code.LEARNS_AS_WISHED;
import static parley.scheduling.matching.model.Reason.Code.LOAD;
import static parley.scheduling.matching.model.Reason.Code.NO_DECLARED_TIE;
import static parley.scheduling.matching.model.Reason.Code.PAIR_AVAILABLE;
import static parley.scheduling.matching.model.Reason.Code.PAIR_EXPERIENCE;
import static parley.scheduling.matching.model.Reason.Code.WITHIN_TARGET;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import parley.scheduling.roster.model.Experience;

/// Why an option is one, and what speaks against it.
final class Explanation {

    /// From this many sessions on, staff should think twice before asking for one more.
    private static final int MANY_SESSIONS = 3;

    private Explanation() {}

    static List<Reason> of(Question question, Instant start, List<Seat> seats, Levels levels) {
        var members = seats.stream().map(Seat::practitioner).toList();
        var needs = question.needs();
        var reasons = new ArrayList<Reason>();
        if (!question.participants().isEmpty()) {
            reasons.add(new Reason(ALL_PARTICIPANTS_AVAILABLE, Map.of("participants", (long)
                    question.participants().size())));
        }
        reasons.add(new Reason(
                PAIR_AVAILABLE,
                Map.of(
                        "practitioners",
                        (long) members.size(),
                        "pauseMinutes",
                        pause(members).toMinutes())));
        reasons.add(new Reason(NO_DECLARED_TIE, Map.of()));
        reasons.add(new Reason(PAIR_EXPERIENCE, experience(members)));
        reasons.add(new Reason(LOAD, load(members)));
        reasons.add(new Reason(
                levels.late() ? BEYOND_TARGET : WITHIN_TARGET,
                days(needs, start, question.opening().zone())));
        var busiest =
                members.stream().mapToInt(Practitioner::recentSessions).max().orElse(0);
        if (busiest >= MANY_SESSIONS) {
            reasons.add(new Reason(HIGH_LOAD, Map.of("sessions", (long) busiest)));
        }
        var missing = Points.languagesMissing(needs, members);
        if (missing > 0) {
            reasons.add(new Reason(LANGUAGE_NOT_SPOKEN, Map.of("languages", missing)));
        }
        var learning = Points.learningAsWished(members);
        if (learning > 0) {
            reasons.add(new Reason(LEARNS_AS_WISHED, Map.of("pairs", learning)));
        }
        if (levels.ifNeedBe() > 0) {
            reasons.add(new Reason(IF_NEED_BE, pressed(seats)));
        }
        return reasons;
    }

    private static Map<String, Long> experience(List<Practitioner> members) {
        return Map.of(
                "leads", count(members, Experience.LEAD),
                "experienced", count(members, Experience.EXPERIENCED),
                "novices", count(members, Experience.NOVICE));
    }

    private static long count(List<Practitioner> members, Experience experience) {
        return members.stream().filter(one -> one.experience() == experience).count();
    }

    private static Duration pause(List<Practitioner> members) {
        return members.stream()
                .map(Practitioner::pause)
                .min(Comparator.naturalOrder())
                .orElse(Duration.ZERO);
    }

    private static Map<String, Long> pressed(List<Seat> seats) {
        var pressed = new TreeMap<String, Long>();
        seats.stream()
                .filter(Seat::ifNeedBe)
                .forEach(seat -> pressed.put(seat.practitioner().id().value().toString(), 1L));
        return pressed;
    }

    /// Sessions by practitioner id.
    private static Map<String, Long> load(List<Practitioner> members) {
        var load = new TreeMap<String, Long>();
        members.forEach(one -> load.put(one.id().value().toString(), (long) one.recentSessions()));
        return load;
    }

    private static Map<String, Long> days(Needs needs, Instant start, ZoneId zone) {
        var begun = new DaysBegun(needs.firstContactAt(), zone);
        // Who meets before the target's own hour has met it.
        return Map.of(
                "day", begun.at(start), "targetDays", begun.at(needs.targetAt().minusSeconds(1)));
    }
}
