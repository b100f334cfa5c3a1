package parley.local.demo;

import java.util.Map;
import parley.local.demo.Scenario.Person;

/// After a session everybody is asked whether they want another; there is one only if each says yes afresh.
final class Afterwards {

    private final Stage stage;

    Afterwards(Stage stage) {
        this.stage = stage;
    }

    /// @param held how many sessions everybody has had so far
    /// @return whether everybody wants another
    boolean anotherIsWanted(int held) {
        var everybody = true;
        for (Person person : stage.present()) {
            var wants = person.sessions() > held;
            everybody &= wants;
            answers(person, wants ? "YES" : "NO");
        }
        if (stage.present().size() > 1) {
            stage.aside("Nobody is told what anybody else said.");
        }
        return everybody;
    }

    private void answers(Person person, String answer) {
        var body = Map.of("answer", answer);
        if (person.answersByVoice()) {
            stage.awaiting("the question to be open", () -> {
                var told = stage.rest()
                        .edit(
                                stage.caseAt(""),
                                stage.caseAt("/participants/" + stage.idOf(person) + "/spoken-further-session"),
                                stage.staff(),
                                Map.of("answer", answer, "saidAt", stage.now().toString()));
                return told.status() == 409 || told.status() == 422 ? null : told.orFail("a spoken answer");
            });
            stage.tell(
                    "%s phones %s and asks whether another session would help: %s.",
                    stage.host(), person.shortName(), said(answer));
            return;
        }
        var letter = stage.letter(
                person,
                "a question about another session",
                one -> one.link().isPresent() && one.calendarMethod().isEmpty());
        stage.opensLink(person, letter);
        stage.rest()
                .put(
                        stage.office().intake().resolve("/api/v1/participations/me/further-session"),
                        stage.session(person),
                        body)
                .orFail("an answer about another session");
        stage.tell(
                "A letter reaches %s: \"%s\". Another session? %s.",
                person.shortName(), letter.subject(), said(answer));
    }

    private static String said(String answer) {
        return answer.equals("YES") ? "Yes, please" : "No, thank you";
    }
}
