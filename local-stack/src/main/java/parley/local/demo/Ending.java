package parley.local.demo;

import java.time.Duration;
import java.util.Map;

/// The case closes, and what was said in it is gone.
final class Ending {

    private static final int PATIENT_DAYS = 9;

    private final Stage stage;

    Ending(Stage stage) {
        this.stage = stage;
    }

    void comes() {
        var outcome = stage.scenario().course().outcome();
        if (outcome.isPresent()) {
            stage.rest()
                    .edit(stage.caseAt(""), stage.caseAt("/closing"), stage.staff(), Map.of("outcome", outcome.get()))
                    .orFail("closing the case");
            stage.tell(
                    "%s closes the case: %s. One word, which is counted and then forgotten.",
                    stage.host(), words(outcome.get()));
        } else {
            stage.pass(Duration.ofDays(PATIENT_DAYS));
            stage.awaiting("the case to close by itself", () -> isClosed() ? true : null);
            stage.tell("Days pass. No other session is wanted, and the case closes by itself.");
        }
        if (!isClosed()) {
            throw new StoryFailed("the case is not closed");
        }
        stage.aside("With that the key to what was said is destroyed; the rest goes with the month.");
    }

    private boolean isClosed() {
        return stage.caseNow().path("state").asText().equals("CLOSED");
    }

    private static String words(String code) {
        return code.toLowerCase(java.util.Locale.ROOT).replace('_', ' ');
    }
}
