package parley.scheduling.cases.model;

import java.util.ArrayList;
import java.util.List;

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
        return people.stream()
                .map(one -> one.id().equals(participant) ? one.withAnswer(calendarEntry) : one)
                .toList();
    }

    static List<Attending> unanswered(List<Attending> people) {
        return people.stream().map(Attending::withoutAnswer).toList();
    }

    static List<Attending> keepingAnswers(List<Attending> everybody, List<Attending> before) {
        return everybody.stream()
                .map(one -> before.stream()
                        .filter(known -> known.id().equals(one.id()))
                        .findFirst()
                        .orElse(one))
                .toList();
    }
}
