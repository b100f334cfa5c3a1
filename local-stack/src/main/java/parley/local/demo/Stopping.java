package parley.local.demo;

import java.util.List;
import java.util.Map;
import parley.local.demo.Booked.Practitioner;
import parley.local.demo.Scenario.Person;

/// Somebody stops taking part, without a reason, and it counts at once.
final class Stopping {

    private final Stage stage;

    Stopping(Stage stage) {
        this.stage = stage;
    }

    void by(Person who, List<Booked> sessions) {
        stage.rest()
                .put(
                        stage.office().intake().resolve("/api/v1/participations/me/withdrawal"),
                        stage.session(who),
                        Map.of())
                .orFail("a withdrawal");
        stage.tell("Later, %s presses \"Stop taking part\". No reason is asked; it counts at once.", who.shortName());
        for (Booked session : sessions) {
            for (Person person : session.people()) {
                if (!person.answersByVoice() && person.calendarEntry()) {
                    stage.letter(person, "a cancellation", Holding.carries("CANCEL", session.id()));
                }
            }
            for (Practitioner practitioner : session.practitioners()) {
                stage.mailboxOf(practitioner.email())
                        .await(
                                "a cancellation for " + stage.procedure().practitioner(),
                                stage.patience(),
                                Holding.carries("CANCEL", session.id()));
            }
        }
        stage.tell("The appointment leaves every calendar. No letter says why, or who.");
    }
}
