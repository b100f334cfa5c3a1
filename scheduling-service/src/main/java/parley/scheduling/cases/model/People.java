package parley.scheduling.cases.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/// Steps on the people of a case that several of its states take.
final class People {

    private People() {}

    static List<Attending> and(List<Attending> people, Attending newcomer) {
        var more = new ArrayList<>(people);
        more.add(newcomer);
        return more;
    }

    static List<Attending> without(List<Attending> people, ParticipantId participant) {
        return people.stream().filter(one -> !one.id().equals(participant)).toList();
    }

    static List<Attending> answered(List<Attending> people, ParticipantId participant, boolean calendarEntry) {
        return changed(people, Set.of(participant), one -> one.withAnswer(calendarEntry));
    }

    /// Those for whom a session has to be found are to answer again.
    static List<Attending> unanswered(List<Attending> people) {
        return people.stream()
                .map(one -> one.isToPlan() ? one.withoutAnswer() : one)
                .toList();
    }

    static List<Attending> at(Progress next, List<Attending> people, Set<ParticipantId> guests) {
        return changed(people, guests, one -> one.at(next));
    }

    /// The same people at the beginning of the next session: nothing said, nothing planned.
    static List<Attending> anew(List<Attending> everybody, List<Attending> before) {
        return keepingAnswers(everybody, before).stream()
                .map(one -> one.withoutAnswer().at(Progress.TO_PLAN))
                .toList();
    }

    static List<Attending> keepingAnswers(List<Attending> everybody, List<Attending> before) {
        return everybody.stream()
                .map(one -> before.stream()
                        .filter(known -> known.id().equals(one.id()))
                        .findFirst()
                        .orElse(one))
                .toList();
    }

    private static List<Attending> changed(
            List<Attending> people, Set<ParticipantId> which, UnaryOperator<Attending> change) {
        return people.stream()
                .map(one -> which.contains(one.id()) ? change.apply(one) : one)
                .toList();
    }
}
