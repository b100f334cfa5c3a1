package parley.local.demo;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/// A session takes place: each person says yes to the agreement, and then they talk.
final class Meeting {

    private static final Duration EARLY = Duration.ofMinutes(5);

    private final Stage stage;

    Meeting(Stage stage) {
        this.stage = stage;
    }

    void takesPlace(Booked session) {
        var wait = Duration.between(stage.now(), session.start().minus(EARLY));
        if (wait.isPositive()) {
            stage.pass(wait);
            stage.tell("%s It is the day of the session.", days(wait));
        }
        var leader = session.practitioners().getFirst();
        var token = stage.office().token(leader.subject());
        var everybody = session.people().stream().map(stage::idOf).toList();
        if (everybody.size() > 1) {
            doesNotStartWithoutTheLast(session, token, everybody);
        }
        stage.rest()
                .put(sessionAt(session, "/start"), token, Map.of("affirmed", everybody))
                .orFail("starting the session");
        stage.tell(
                "%s asks for a yes to the agreement, hears it from %s, and the session begins.",
                leader.name(), Convening.names(session.people()));
        stage.pass(Duration.between(stage.now(), session.end()));
        stage.rest()
                .put(sessionAt(session, "/end"), token, Map.of("early", false))
                .orFail("ending the session");
        stage.tell("They talk. What is said stays in the room: Parley has no place to write it down.");
    }

    private void doesNotStartWithoutTheLast(Booked session, String token, List<UUID> everybody) {
        var tooEarly = stage.rest()
                .put(
                        sessionAt(session, "/start"),
                        token,
                        Map.of("affirmed", everybody.subList(0, everybody.size() - 1)));
        if (tooEarly.status() != 409) {
            throw new StoryFailed("a session without everybody's yes was answered with " + tooEarly.status());
        }
        stage.aside(
                "While %s's yes to the agreement is missing, it does not start.",
                session.people().getLast().shortName());
    }

    private URI sessionAt(Booked session, String rest) {
        return stage.office().scheduling().resolve("/api/v1/sessions/" + session.id() + rest);
    }

    private static String days(Duration wait) {
        long days = wait.toDays();
        return days > 1 ? "%d days pass.".formatted(days) : days == 1 ? "A day passes." : "A few hours pass.";
    }
}
