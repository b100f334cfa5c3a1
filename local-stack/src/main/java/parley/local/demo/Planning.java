package parley.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Map;
import parley.local.demo.Scenario.Person;
import parley.local.demo.Scenario.Promise;

/// What a circle has agreed on is written down, and goes to the Chair: the one document there is.
final class Planning {

    private static final String CHAIR = "chair-lindqvist";
    private static final String CHAIRS_MAIL = "chair-lindqvist@office.example";

    private final Stage stage;
    private String approved = "";

    Planning(Stage stage) {
        this.stage = stage;
    }

    void writesAndApproves() {
        writes();
        submits();
        var plan = theirs();
        if (stage.scenario().course().chairReturnsPlan()) {
            decides(plan, Map.of("decision", "RETURN", "note", "Please say by when each thing is done."));
            stage.tell("The Chair returns it, with a note that only %s reads.", stage.host());
            writes();
            submits();
        }
        decides(plan, Map.of("decision", "APPROVE"));
        stage.tell("The Chair approves it.");
        for (Person person : stage.present()) {
            if (!person.answersByVoice()) {
                var letter = stage.letter(person, "news of the plan", _ -> true);
                stage.aside("%s: \"%s\"", person.shortName(), letter.subject());
            }
        }
        approved = plan;
    }

    /// What was promised is done, one thing after the other, and the Chair ticks it off.
    void isKept() {
        for (int n = 1; n <= stage.scenario().course().plan().size(); n++) {
            stage.rest()
                    .put(planAt(approved, "/items/" + n + "/done"), chair(), Map.of("done", true))
                    .orFail("ticking off a promise");
        }
        stage.tell("In the weeks that follow, what was promised is done; the Chair ticks it off.");
        stage.aside("After the last day of the plan, the plan is forgotten, too.");
    }

    private void writes() {
        var today = LocalDate.ofInstant(stage.now(), stage.campus());
        var items = new ArrayList<Map<String, Object>>();
        for (Promise promise : stage.scenario().course().plan()) {
            items.add(Map.of(
                    "text",
                    promise.text(),
                    "dueOn",
                    today.plusDays(promise.withinDays()).toString()));
        }
        stage.rest()
                .edit(
                        stage.caseAt("/plan"),
                        stage.caseAt("/plan"),
                        stage.staff(),
                        Map.of("items", items, "sanctionTermsMet", true))
                .orFail("writing the plan");
    }

    private void submits() {
        var mailbox = stage.mailboxOf(CHAIRS_MAIL);
        int before = mailbox.letters().size();
        stage.rest()
                .edit(stage.caseAt("/plan"), stage.caseAt("/plan/submission"), stage.staff(), Map.of())
                .orFail("handing the plan to the Chair");
        stage.tell(
                "%s writes down what the circle agreed on, %d things with a day each, and hands it to the Chair.",
                stage.host(), stage.scenario().course().plan().size());
        var letter = stage.awaiting("a letter to the Chair", () -> {
            var letters = mailbox.letters();
            return letters.size() > before ? letters.getLast() : null;
        });
        stage.aside("A letter says so: \"%s\". It names nobody, and neither does the plan.", letter.subject());
    }

    private void decides(String plan, Map<String, String> decision) {
        stage.rest()
                .edit(planAt(plan, ""), planAt(plan, "/decision"), chair(), decision)
                .orFail("the Chair's decision");
    }

    /// The Chair cannot tell whose plan one is; the story can, by what it says and that nobody has decided on it.
    private String theirs() {
        var first = stage.scenario().course().plan().getFirst().text();
        return stage.awaiting("the plan to be with the Chair", () -> {
            var plans = stage.rest().get(stage.office().intake().resolve("/api/v1/plans"), chair());
            for (JsonNode one : plans.body().path("items")) {
                var id = one.path("id").asText();
                var plan = stage.rest().get(planAt(id, ""), chair()).body();
                if (plan.path("state").asText().equals("SUBMITTED")
                        && plan.toString().contains(first)) {
                    return id;
                }
            }
            return null;
        });
    }

    private String chair() {
        return stage.office().token(CHAIR);
    }

    private URI planAt(String plan, String rest) {
        return stage.office().intake().resolve("/api/v1/plans/" + plan + rest);
    }
}
