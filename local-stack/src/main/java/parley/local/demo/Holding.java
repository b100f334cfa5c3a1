package parley.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import parley.local.demo.Booked.Practitioner;
import parley.local.demo.Mailbox.Letter;
import parley.local.demo.Scenario.Person;

/// Staff choose what fits, those who lead the session agree, and everybody hears.
final class Holding {

    private final Stage stage;

    Holding(Stage stage) {
        this.stage = stage;
    }

    /// One session for all, or one for each.
    List<Booked> books() {
        var people = stage.present();
        if (!stage.procedure().isOneByOne()) {
            return List.of(book(people, Map.of()));
        }
        var sessions = new ArrayList<Booked>();
        for (Person person : people) {
            stage.aside("Now for %s alone; nobody will meet anybody.", person.shortName());
            sessions.add(book(
                    List.of(person), Map.of("participantId", stage.idOf(person).toString())));
        }
        return sessions;
    }

    private Booked book(List<Person> people, Map<String, String> whose) {
        var option = chooses(whose);
        var held = holds(option, whose);
        var practitioners = practitionersAccept(held);
        return everybodyHears(people, UUID.fromString(held.path("id").asText()), option, practitioners);
    }

    private JsonNode chooses(Map<String, String> whose) {
        var query = new StringBuilder();
        whose.forEach(
                (name, value) -> query.append('?').append(name).append('=').append(value));
        var uri = stage.timesAt("/options" + query);
        var found = stage.awaiting("options to be ready", () -> {
            var answer = stage.rest().get(uri, stage.staff());
            return answer.status() == 200 ? answer : null;
        });
        var options = found.body().path("options");
        if (options.isEmpty()) {
            throw new StoryFailed("no time fits everybody: " + found.body().path("lost"));
        }
        var best = options.get(0);
        stage.tell(
                "%s has said yes and when. Parley looks at every start, every %s and every room.",
                stage.present().size() == 1 ? stage.present().getFirst().shortName() : "Everybody",
                withoutArticle(stage.procedure().practitioner()));
        stage.aside(
                "Best: %s, %s, with %s",
                best.path("label").asText(),
                best.path("room").path("name").asText("online"),
                names(best.path("practitioners")));
        stage.aside("Why: %s", codes(best.path("reasons")));
        return best;
    }

    private JsonNode holds(JsonNode option, Map<String, String> whose) {
        var body = new LinkedHashMap<String, Object>(whose);
        body.put("start", option.path("start").asText());
        var practitioners = new ArrayList<String>();
        option.path("practitioners")
                .forEach(one -> practitioners.add(one.path("id").asText()));
        body.put("practitionerIds", practitioners);
        if (option.path("room").hasNonNull("id")) {
            body.put("roomId", option.path("room").path("id").asText());
        }
        body.put("format", option.path("format").asText());
        var held =
                stage.rest().post(stage.timesAt("/holds"), stage.staff(), body).orFail("holding an option");
        stage.tell("%s holds it. Nobody in it can be booked elsewhere meanwhile.", stage.host());
        return held.body();
    }

    private List<Practitioner> practitionersAccept(JsonNode session) {
        var roster = stage.rest()
                .get(stage.office().scheduling().resolve("/api/v1/practitioners"), stage.staff())
                .orFail("reading the roster")
                .body()
                .path("items");
        var practitioners = new ArrayList<Practitioner>();
        for (JsonNode id : session.path("practitionerIds")) {
            var practitioner = find(roster, id.asText());
            practitioners.add(practitioner);
            accepts(practitioner, session.path("id").asText());
        }
        return practitioners;
    }

    private void accepts(Practitioner practitioner, String sessionId) {
        var token = stage.office().token(practitioner.subject());
        var assignments = stage.office().scheduling().resolve("/api/v1/assignments");
        var assignment = stage.awaiting("the question to " + stage.procedure().practitioner(), () -> {
            for (JsonNode one : stage.rest().get(assignments, token).body().path("items")) {
                if (one.path("sessionId").asText().equals(sessionId)) {
                    return one;
                }
            }
            return null;
        });
        stage.rest()
                .put(
                        URI.create(assignments + "/" + assignment.path("id").asText() + "/answer"),
                        token,
                        Map.of("answer", "ACCEPT"))
                .orFail("the yes of " + stage.procedure().practitioner());
        stage.tell("%s knows nobody in it, and accepts.", practitioner.name());
    }

    private Booked everybodyHears(
            List<Person> people, UUID sessionId, JsonNode option, List<Practitioner> practitioners) {
        long answered = System.nanoTime();
        var arrived = new LinkedHashMap<String, Letter>();
        for (Person person : people) {
            if (!person.answersByVoice()) {
                arrived.put(person.shortName(), stage.letter(person, "an appointment", appointment(person, sessionId)));
            }
        }
        for (Practitioner practitioner : practitioners) {
            arrived.put(
                    practitioner.email(),
                    stage.mailboxOf(practitioner.email())
                            .await(
                                    "an appointment for " + stage.procedure().practitioner(),
                                    stage.patience(),
                                    carries("REQUEST", sessionId)));
        }
        var took = Duration.ofNanos(System.nanoTime() - answered);
        stage.tell("The session stands. Everybody in it gets a letter of their own:");
        arrived.forEach((name, letter) -> stage.aside(
                "%s: \"%s\"%s",
                name, letter.subject(), letter.calendarMethod().isPresent() ? ", with a calendar entry" : ""));
        for (Person person : people) {
            if (person.answersByVoice()) {
                phones(person, "SESSION_SCHEDULED");
            }
        }
        var session = new Booked(
                sessionId,
                people,
                OffsetDateTime.parse(option.path("start").asText()).toInstant(),
                OffsetDateTime.parse(option.path("end").asText()).toInstant(),
                practitioners,
                took);
        stage.stands(session);
        return session;
    }

    private static Predicate<Letter> appointment(Person person, UUID sessionId) {
        return person.calendarEntry()
                ? carries("REQUEST", sessionId)
                : letter ->
                        letter.subject().startsWith("Your ") && letter.subject().contains(" on ");
    }

    /// Calendar entries of one session, whoever they are for.
    static Predicate<Letter> carries(String method, UUID sessionId) {
        return letter -> letter.calendarMethod().filter(method::equals).isPresent()
                && letter.calendar()
                        .map(text -> text.replace("\r\n ", ""))
                        .orElse("")
                        .contains(sessionId.toString());
    }

    private void phones(Person person, String kind) {
        var tasks = stage.office()
                .notification()
                .resolve("/api/v1/letters?state=TO_BE_PHONED&caseId="
                        + stage.matter().id());
        var participant = stage.idOf(person).toString();
        var task = stage.awaiting("a phone task for " + person.shortName(), () -> {
            for (JsonNode letter : stage.rest().get(tasks, stage.staff()).body().path("items")) {
                if (letter.path("kind").asText().equals(kind)
                        && letter.toString().contains(participant)) {
                    return letter;
                }
            }
            return null;
        });
        stage.rest()
                .put(
                        stage.office()
                                .notification()
                                .resolve("/api/v1/letters/" + task.path("id").asText() + "/phone-call"),
                        stage.staff(),
                        Map.of())
                .orFail("ticking off a phone call");
        stage.tell("%s has no e-mail; the task to phone is on %s's list, and done.", person.shortName(), stage.host());
    }

    private static Practitioner find(JsonNode roster, String id) {
        for (JsonNode one : roster) {
            if (one.path("id").asText().equals(id)) {
                return new Practitioner(
                        one.path("name").asText(),
                        one.path("email").asText(),
                        one.path("subject").asText());
            }
        }
        throw new StoryFailed("the roster does not know somebody who was held");
    }

    private static String withoutArticle(String practitioner) {
        return practitioner.substring(practitioner.indexOf(' ') + 1);
    }

    private static String names(JsonNode practitioners) {
        var names = new ArrayList<String>();
        practitioners.forEach(one -> names.add(one.path("name").asText()));
        return String.join(" and ", names);
    }

    private static String codes(JsonNode reasons) {
        var codes = new ArrayList<String>();
        reasons.forEach(reason ->
                codes.add(reason.path("code").asText().toLowerCase(Locale.ROOT).replace('_', ' ')));
        return String.join(", ", codes);
    }
}
