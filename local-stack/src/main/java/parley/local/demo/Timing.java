package parley.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import parley.local.demo.Rest.Answer;
import parley.local.demo.Scenario.Person;

/// People say when they can meet, in their own words or by ticking.
final class Timing {

    private final Stage stage;

    Timing(Stage stage) {
        this.stage = stage;
    }

    void asks(Person person) {
        var offered = starts(stage.awaiting("times to be asked of " + person.shortName(), () -> {
            var answer = person.answersByVoice()
                    ? stage.rest().get(voice(person), stage.staff())
                    : stage.rest().get(mine("starts"), stage.session(person));
            return answer.status() == 200
                            && answer.body().path("open").asBoolean(true)
                            && !starts(answer).isEmpty()
                    ? answer
                    : null;
        }));
        var ticked = new ArrayList<String>();
        for (int i = 0; i < offered.size(); i++) {
            if (person.ticks().isEmpty() || person.ticks().contains(i + 1)) {
                ticked.add(offered.get(i).path("start").asText());
            }
        }
        var body = Map.of("starts", ticked, "calendarEntry", person.calendarEntry() && !person.answersByVoice());
        if (person.answersByVoice()) {
            stage.rest().put(voice(person), stage.staff(), body).orFail("spoken times");
        } else {
            stage.rest().put(mine("availability"), stage.session(person), body).orFail("times by link");
        }
        stage.tell("%s looks at %d possible times and picks %d.", person.shortName(), offered.size(), ticked.size());
        stage.aside("The first: %s", offered.get(0).path("label").asText());
    }

    private static List<JsonNode> starts(Answer answer) {
        var starts = new ArrayList<JsonNode>();
        answer.body().path("days").forEach(day -> day.path("starts").forEach(starts::add));
        return starts;
    }

    private URI mine(String what) {
        return stage.office().scheduling().resolve("/api/v1/participations/me/" + what);
    }

    private URI voice(Person person) {
        return stage.timesAt("/participants/" + stage.idOf(person) + "/availability");
    }
}
