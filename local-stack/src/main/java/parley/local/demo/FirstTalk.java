package parley.local.demo;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import parley.local.demo.Scenario.Person;

/// Somebody reaches the office, and finds out with it what could help.
final class FirstTalk {

    private final Stage stage;

    FirstTalk(Stage stage) {
        this.stage = stage;
    }

    void begins() {
        var first = stage.scenario().firstContact();
        var requester = stage.scenario().requester();
        var body = new LinkedHashMap<String, Object>();
        body.put("channel", first.channel());
        body.put(
                "firstContactAt",
                stage.now().minus(Duration.ofHours(first.hoursAgo())).toString());
        body.put("issueKinds", first.issueKinds());
        body.put("requester", contact(requester, stage));
        first.words().ifPresent(words -> body.put("words", words));
        var created = stage.rest()
                .post(stage.office().intake().resolve("/api/v1/cases"), stage.staff(), body)
                .orFail("entering the first contact")
                .body();
        var matter = new Matter(
                UUID.fromString(created.path("id").asText()),
                created.path("reference").asText());
        stage.opens(matter);
        stage.joins(
                requester,
                UUID.fromString(
                        stage.caseNow().path("participants").get(0).path("id").asText()));
        stage.tell(
                "%s reaches the office. %s listens, and writes down how to reach %s safely.",
                requester.shortName(), stage.host(), requester.shortName());
        stage.aside("The case is called %s, and nobody else has been told.", matter.reference());
        if (!requester.answersByVoice()) {
            var confirmation = stage.letter(requester, "a confirmation", _ -> true);
            stage.tell("A letter confirms it: \"%s\".", confirmation.subject());
        }
    }

    void screens() {
        var path = stage.scenario().path();
        settlesOn(path.offering(), path.format());
        stage.tell(
                "They talk it through. %s could help; whether to go on is %s's to decide.",
                words(path.offering()), stage.scenario().requester().shortName());
        path.headCount().ifPresent(heads -> stage.aside("The group has %d people; nobody's name is asked.", heads));
    }

    /// The requester takes another kind of help instead of the one that could not be arranged.
    void landsOn(String offering) {
        stage.requesterGoesOnAlone(Procedure.COACHING);
        settlesOn(offering, "EITHER");
        stage.tell(
                "%s phones %s: it need not end here. %s needs nobody else's yes.",
                stage.host(), stage.scenario().requester().shortName(), words(offering));
    }

    private void settlesOn(String offering, String format) {
        var path = stage.scenario().path();
        var body = new LinkedHashMap<String, Object>();
        body.put("outcome", "SUITABLE");
        body.put("offering", offering);
        body.put("format", format);
        body.put("requesterIsStudent", path.student());
        path.headCount().ifPresent(heads -> body.put("headCount", heads));
        if (stage.procedure().isCircle()) {
            body.put("proceedingRuns", path.proceedingRuns());
            stage.scenario().requester().role().ifPresent(role -> body.put("requesterRole", role));
        }
        stage.awaiting("the offering '" + offering + "' to be known to intake", () -> {
            var answer = stage.rest().edit(stage.caseAt(""), stage.caseAt("/screening"), stage.staff(), body);
            // The catalogue's terms may still be on their way to a fresh office.
            return answer.body().path("code").asText().equals("offering-unknown") ? null : answer.orFail("screening");
        });
    }

    /// Nobody is asked what they read: those who have not said get the language that is usual there.
    static Map<String, Object> contact(Person person, Stage stage) {
        var contact = new LinkedHashMap<String, Object>();
        contact.put("name", person.name());
        person.email().ifPresent(email -> contact.put("email", email));
        person.phone().ifPresent(phone -> contact.put("phone", phone));
        contact.put("zone", stage.campus().getId());
        contact.put("safeContact", Map.of("mayWrite", true, "maySayWho", false, "mayLeaveMessage", true));
        contact.put("affiliations", person.affiliations());
        contact.put("roomFeatures", person.roomFeatures());
        return contact;
    }

    private static String words(String offering) {
        var words = offering.replace('-', ' ');
        return words.substring(0, 1).toUpperCase(Locale.ROOT) + words.substring(1);
    }
}
