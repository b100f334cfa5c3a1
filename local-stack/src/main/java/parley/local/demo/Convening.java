package parley.local.demo;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import parley.local.demo.Scenario.Person;
import parley.local.demo.Scenario.Reply;

/// Everybody whose yes is needed is asked, and answers as they like.
final class Convening {

    private final Stage stage;
    private final Timing timing;

    Convening(Stage stage, Timing timing) {
        this.stage = stage;
        this.timing = timing;
    }

    void requesterDecides() {
        saysYes(stage.scenario().requester());
        timing.asks(stage.scenario().requester());
    }

    /// @return whether everybody says yes
    boolean othersAgree() {
        var others = stage.scenario().others();
        if (others.isEmpty()) {
            return true;
        }
        for (Person other : others) {
            var body = FirstTalk.contact(other, stage);
            body.put("role", other.role().orElse("OTHER_PARTY"));
            body.put("approach", "OFFICE");
            var created = stage.rest()
                    .post(stage.caseAt("/participants"), stage.staff(), body)
                    .orFail("adding " + other.shortName())
                    .body();
            stage.joins(other, UUID.fromString(created.path("id").asText()));
        }
        stage.rest()
                .edit(stage.caseAt(""), stage.caseAt("/circle"), stage.staff(), Map.of("complete", true))
                .orFail("saying that everybody is named");
        stage.tell("%s asks the others: %s.", stage.host(), names(others));
        for (Person other : others) {
            switch (other.reply()) {
                case YES -> {
                    saysYes(other);
                    timing.asks(other);
                }
                case NO -> saysNo(other);
                case NOTHING -> {
                    stage.letter(other, "a question", letter -> letter.link().isPresent());
                    stage.tell("A letter reaches %s, who puts it aside.", other.shortName());
                }
            }
        }
        if (stage.procedure().isCircle()) {
            circleMayMeet();
        }
        return others.stream().allMatch(other -> other.reply() == Reply.YES);
    }

    private void saysYes(Person person) {
        if (person.answersByVoice()) {
            stage.rest()
                    .edit(
                            stage.caseAt(""),
                            stage.caseAt("/participants/" + stage.idOf(person) + "/spoken-answer"),
                            stage.staff(),
                            Map.of("answer", "YES", "saidAt", stage.now().toString()))
                    .orFail("a spoken yes");
            stage.tell(
                    "%s phones %s, who has no e-mail and says yes. %s writes down that, and when.",
                    stage.host(), person.shortName(), stage.host());
            return;
        }
        var letter = decides(person, "YES");
        stage.tell(
                "A letter reaches %s. \"%s\", it says, and nothing else. %s opens the link and says yes.",
                person.shortName(), letter, person.shortName());
    }

    private void saysNo(Person person) {
        decides(person, "NO");
        stage.tell(
                "A letter reaches %s, who opens the link and says no. Nobody is told, and no reason is asked.",
                person.shortName());
    }

    private String decides(Person person, String answer) {
        var letter = stage.letter(person, "a question", one -> one.link().isPresent());
        stage.opensLink(person, letter);
        stage.rest()
                .put(
                        stage.office().intake().resolve("/api/v1/participations/me/consent"),
                        stage.session(person),
                        Map.of("answer", answer))
                .orFail("an answer by link");
        return letter.subject();
    }

    private void circleMayMeet() {
        stage.rest()
                .edit(
                        stage.caseAt(""),
                        stage.caseAt("/checks"),
                        stage.staff(),
                        Map.of("harmedProtected", true, "wantsToMakeRight", true))
                .orFail("the two checks of a circle");
        stage.tell(
                "%s has asked two things of everybody: who was harmed is safe in it, and who caused it wants to make"
                        + " it right.",
                stage.host());
        stage.aside("Without both, the circle would not meet, however many say yes.");
    }

    static String names(List<Person> people) {
        var names = new ArrayList<String>();
        people.forEach(person -> names.add(person.shortName()));
        var last = names.removeLast();
        return names.isEmpty() ? last : String.join(", ", names) + " and " + last;
    }
}
