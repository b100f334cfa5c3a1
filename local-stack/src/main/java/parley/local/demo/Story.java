package parley.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import parley.local.OfficeAddress;
import parley.local.demo.Mailbox.Letter;
import parley.local.demo.Rest.Answer;
import parley.local.demo.Scenario.Person;

/// One mediation, from first contact to everybody's calendar, as staff, participants and practitioners live it.
///
/// Every step goes over the public APIs with real tokens, and every link is read out of a letter that arrived.
public final class Story {

    private static final String STAFF = "staff-rosa";

    private final OfficeAddress office;
    private final Scenario scenario;
    private final Narrator narrator;
    private final Duration patience;
    private final Rest rest;
    private final Map<String, Mailbox> mailboxes = new HashMap<>();
    private final Map<String, UUID> participants = new LinkedHashMap<>();
    private final Map<String, URI> links = new LinkedHashMap<>();
    private final Set<String> read = new HashSet<>();

    /// @param patience how long any one step may take, for instance because a service is being restarted
    public Story(OfficeAddress office, Scenario scenario, Narrator narrator, Duration patience) {
        this.office = office;
        this.scenario = scenario;
        this.narrator = narrator;
        this.patience = patience;
        this.rest = new Rest(patience);
        for (Person person : scenario.people()) {
            person.email().ifPresent(email -> mailboxes.put(person.name(), new Mailbox(rest, office.mail(), email)));
        }
    }

    /// Plays it to the end.
    ///
    /// @throws StoryFailed at the first step that the office does not take
    public Played play() {
        long began = System.nanoTime();
        narrator.title(scenario.title());
        var matter = firstContact();
        screening(matter);
        requesterDecides(matter);
        askOthers(matter);
        var option = chooseOption(matter);
        var session = hold(matter, option);
        var emails = practitionersAccept(session);
        var played = everybodyHears(matter, session, option, emails);
        scenario.withdraws().ifPresent(name -> stops(played, person(name)));
        narrator.end(Duration.ofNanos(System.nanoTime() - began));
        return played;
    }

    private record Matter(UUID id, String reference) {}

    // ---- intake ----

    private Matter firstContact() {
        var first = scenario.firstContact();
        var body = new LinkedHashMap<String, Object>();
        body.put("channel", first.channel());
        body.put(
                "firstContactAt",
                Instant.now().minus(Duration.ofHours(first.hoursAgo())).toString());
        body.put("issueKinds", first.issueKinds());
        body.put("requester", contact(scenario.requester()));
        first.words().ifPresent(words -> body.put("words", words));
        var created = rest.post(office.intake().resolve("/api/v1/cases"), staff(), body)
                .orFail("entering the first contact")
                .body();
        var matter = new Matter(uuid(created, "id"), created.path("reference").asText());
        var requester = scenario.requester();
        var details = rest.get(caseUri(matter, ""), staff())
                .orFail("reading the case")
                .body();
        participants.put(requester.name(), uuid(details.path("participants").get(0), "id"));
        narrator.tell("%s reaches the office. Rosa listens, and writes down how to reach %s safely."
                .formatted(requester.shortName(), requester.shortName()));
        narrator.aside("The case is called " + matter.reference() + ", and nobody else has been told.");
        if (!requester.answersByVoice()) {
            var confirmation = mailbox(requester).await("a confirmation", patience, _ -> true);
            read.add(confirmation.messageId());
            narrator.tell("A letter confirms it: \"%s\".".formatted(confirmation.subject()));
        }
        return matter;
    }

    private void screening(Matter matter) {
        var body = Map.of("outcome", "SUITABLE", "offering", scenario.offering(), "format", scenario.format());
        awaiting("the offering '" + scenario.offering() + "' to be known to intake", () -> {
            var answer = rest.edit(caseUri(matter, ""), caseUri(matter, "/screening"), staff(), body);
            // The catalogue's terms may still be on their way to a fresh office.
            return answer.status() == 422 ? null : answer.orFail("screening");
        });
        narrator.tell("They talk it through. " + scenario.offering() + " could help; whether to go on is "
                + scenario.requester().shortName() + "'s to decide.");
    }

    private void requesterDecides(Matter matter) {
        var requester = scenario.requester();
        if (requester.answersByVoice()) {
            spokenYes(matter, requester);
        } else {
            yesByLink(requester);
        }
        times(matter, requester);
    }

    private void askOthers(Matter matter) {
        for (Person other : scenario.others()) {
            var body = contact(other);
            body.put("role", "OTHER_PARTY");
            body.put("approach", "OFFICE");
            var created = rest.post(caseUri(matter, "/participants"), staff(), body)
                    .orFail("adding " + other.shortName())
                    .body();
            participants.put(other.name(), uuid(created, "id"));
        }
        rest.edit(caseUri(matter, ""), caseUri(matter, "/circle"), staff(), Map.of("complete", true))
                .orFail("saying that everybody is named");
        narrator.tell("Rosa asks the others: " + String.join(" and ", names(scenario.others())) + ".");
        for (Person other : scenario.others()) {
            if (other.answersByVoice()) {
                spokenYes(matter, other);
            } else {
                yesByLink(other);
            }
            times(matter, other);
        }
    }

    /// Opens the link as people and mail scanners do, decides, and answers.
    private void yesByLink(Person person) {
        var letter = mailbox(person)
                .await(
                        "a question to " + person.shortName(),
                        patience,
                        one -> one.link().isPresent() && !read.contains(one.messageId()));
        var link = letter.link().orElseThrow();
        links.put(person.name(), link);
        for (int opened = 0; opened < 2; opened++) {
            var page = rest.get(link, null);
            if (page.status() != 200) {
                throw new StoryFailed("the link of a letter answered " + page.status());
            }
        }
        rest.put(office.intake().resolve("/api/v1/participations/me/consent"), session(person), Map.of("answer", "YES"))
                .orFail("a yes by link");
        narrator.tell("A letter reaches %s. \"%s\", it says, and nothing else. %s opens the link and says yes."
                .formatted(person.shortName(), letter.subject(), person.shortName()));
    }

    private void spokenYes(Matter matter, Person person) {
        var uri = caseUri(matter, "/participants/" + participants.get(person.name()) + "/spoken-answer");
        rest.edit(
                        caseUri(matter, ""),
                        uri,
                        staff(),
                        Map.of("answer", "YES", "saidAt", Instant.now().toString()))
                .orFail("a spoken yes");
        narrator.tell("Rosa phones %s, who has no e-mail and says yes. Rosa writes down that, and when."
                .formatted(person.shortName()));
    }

    // ---- times ----

    private void times(Matter matter, Person person) {
        var offered = person.answersByVoice() ? spokenStarts(matter, person) : startsByLink(person);
        if (offered.isEmpty()) {
            throw new StoryFailed("no start could be offered to " + person.shortName());
        }
        var ticked = new ArrayList<String>();
        for (int i = 0; i < offered.size(); i++) {
            if (person.ticks().isEmpty() || person.ticks().contains(i + 1)) {
                ticked.add(offered.get(i).path("start").asText());
            }
        }
        var body = Map.of("starts", ticked, "calendarEntry", person.calendarEntry() && !person.answersByVoice());
        if (person.answersByVoice()) {
            rest.put(voiceTimes(matter, person), staff(), body).orFail("spoken times");
        } else {
            rest.put(office.scheduling().resolve("/api/v1/participations/me/availability"), session(person), body)
                    .orFail("times by link");
        }
        narrator.tell("%s looks at %d possible times and picks %d."
                .formatted(person.shortName(), offered.size(), ticked.size()));
        narrator.aside("The first: " + offered.get(0).path("label").asText());
    }

    private List<JsonNode> startsByLink(Person person) {
        var uri = office.scheduling().resolve("/api/v1/participations/me/starts");
        return starts(awaiting("times to be asked of " + person.shortName(), () -> {
            var answer = rest.get(uri, session(person));
            return answer.status() == 200 ? answer : null;
        }));
    }

    private List<JsonNode> spokenStarts(Matter matter, Person person) {
        return starts(awaiting("times to be asked of " + person.shortName(), () -> {
            var answer = rest.get(voiceTimes(matter, person), staff());
            return answer.status() == 200 ? answer : null;
        }));
    }

    private static List<JsonNode> starts(Answer answer) {
        var starts = new ArrayList<JsonNode>();
        answer.body().path("days").forEach(day -> day.path("starts").forEach(starts::add));
        return starts;
    }

    private URI voiceTimes(Matter matter, Person person) {
        return office.scheduling()
                .resolve("/api/v1/cases/" + matter.id() + "/participants/" + participants.get(person.name())
                        + "/availability");
    }

    // ---- sessions ----

    private JsonNode chooseOption(Matter matter) {
        var uri = office.scheduling().resolve("/api/v1/cases/" + matter.id() + "/options");
        var found = awaiting("options to be ready", () -> {
            var answer = rest.get(uri, staff());
            return answer.status() == 200 ? answer : null;
        });
        var options = found.body().path("options");
        if (options.isEmpty()) {
            throw new StoryFailed("no time fits everybody: " + found.body().path("lost"));
        }
        var best = options.get(0);
        narrator.tell("Everybody has said yes and when. Parley looks at every start, pair and room: %d to choose from."
                .formatted(options.size()));
        narrator.aside("Best: " + best.path("label").asText() + ", "
                + best.path("room").path("name").asText("online") + ", with " + names(best.path("practitioners")));
        narrator.aside("Why: " + codes(best.path("reasons")));
        return best;
    }

    private JsonNode hold(Matter matter, JsonNode option) {
        var body = new LinkedHashMap<String, Object>();
        body.put("start", option.path("start").asText());
        var pair = new ArrayList<String>();
        option.path("practitioners").forEach(one -> pair.add(one.path("id").asText()));
        body.put("practitionerIds", pair);
        if (option.path("room").hasNonNull("id")) {
            body.put("roomId", option.path("room").path("id").asText());
        }
        body.put("format", option.path("format").asText());
        var held = rest.post(office.scheduling().resolve("/api/v1/cases/" + matter.id() + "/holds"), staff(), body)
                .orFail("holding an option");
        narrator.tell("Rosa holds it. Nobody in it can be booked elsewhere meanwhile.");
        return held.body();
    }

    private List<String> practitionersAccept(JsonNode session) {
        var all = rest.get(office.scheduling().resolve("/api/v1/practitioners"), staff())
                .orFail("reading the roster")
                .body();
        var emails = new ArrayList<String>();
        for (JsonNode id : session.path("practitionerIds")) {
            var practitioner = find(all.path("items"), id.asText());
            var email = practitioner.path("email").asText();
            emails.add(email);
            var token = office.token(practitioner.path("subject").asText());
            var sessionId = session.path("id").asText();
            var assignments = office.scheduling().resolve("/api/v1/assignments");
            var assignment = awaiting("the question to a mediator", () -> {
                for (JsonNode one : rest.get(assignments, token).body().path("items")) {
                    if (one.path("sessionId").asText().equals(sessionId)) {
                        return one;
                    }
                }
                return null;
            });
            rest.put(
                            URI.create(assignments + "/" + assignment.path("id").asText() + "/answer"),
                            token,
                            Map.of("answer", "ACCEPT"))
                    .orFail("a mediator's yes");
            narrator.tell(practitioner.path("name").asText() + " knows nobody in it, and accepts.");
        }
        return emails;
    }

    private Played everybodyHears(Matter matter, JsonNode held, JsonNode option, List<String> practitionerEmails) {
        long answered = System.nanoTime();
        var sessionId = uuid(held, "id");
        var arrived = new LinkedHashMap<String, Letter>();
        for (Person person : scenario.people()) {
            if (!person.answersByVoice()) {
                arrived.put(
                        person.shortName(),
                        mailbox(person)
                                .await(
                                        "an appointment for " + person.shortName(),
                                        patience,
                                        person.calendarEntry()
                                                ? carries("REQUEST", sessionId)
                                                : letter -> letter.subject().contains("appointment")));
            }
        }
        for (String email : practitionerEmails) {
            arrived.put(
                    email,
                    new Mailbox(rest, office.mail(), email)
                            .await("an appointment for a mediator", patience, carries("REQUEST", sessionId)));
        }
        var took = Duration.ofNanos(System.nanoTime() - answered);
        narrator.tell("The session stands. Everybody gets a letter of their own:");
        arrived.forEach((name, letter) -> narrator.aside("%s: \"%s\"%s"
                .formatted(
                        name, letter.subject(), letter.calendarMethod().isPresent() ? ", with a calendar entry" : "")));
        for (Person person : scenario.people()) {
            if (person.answersByVoice()) {
                phone(matter, person);
            }
        }
        return new Played(
                scenario,
                matter.id(),
                matter.reference(),
                sessionId,
                java.time.OffsetDateTime.parse(option.path("start").asText()).toInstant(),
                java.time.OffsetDateTime.parse(option.path("end").asText()).toInstant(),
                participants,
                links,
                practitionerEmails,
                took);
    }

    /// Calendar entries of one session, whoever they are for.
    public static Predicate<Letter> carries(String method, UUID sessionId) {
        return letter -> letter.calendarMethod().filter(method::equals).isPresent()
                && letter.calendar()
                        .map(text -> text.replace("\r\n ", ""))
                        .orElse("")
                        .contains(sessionId.toString());
    }

    private void phone(Matter matter, Person person) {
        var uri = office.notification().resolve("/api/v1/letters?state=TO_BE_PHONED&caseId=" + matter.id());
        var task = awaiting("a phone task for " + person.shortName(), () -> {
            for (JsonNode letter : rest.get(uri, staff()).body().path("items")) {
                if (letter.path("kind").asText().equals("SESSION_SCHEDULED")) {
                    return letter;
                }
            }
            return null;
        });
        rest.put(
                        office.notification()
                                .resolve("/api/v1/letters/" + task.path("id").asText() + "/phone-call"),
                        staff(),
                        Map.of())
                .orFail("ticking off a phone call");
        narrator.tell(
                "%s has no e-mail; the task to phone is on Rosa's list, and she does.".formatted(person.shortName()));
    }

    // ---- stopping ----

    private void stops(Played played, Person who) {
        rest.put(office.intake().resolve("/api/v1/participations/me/withdrawal"), session(who), Map.of())
                .orFail("a withdrawal");
        narrator.tell("Later, %s presses \"Stop taking part\". No reason is asked; it counts at once."
                .formatted(who.shortName()));
        for (Person person : scenario.people()) {
            if (!person.answersByVoice() && person.calendarEntry()) {
                mailbox(person)
                        .await(
                                "a cancellation for " + person.shortName(),
                                patience,
                                carries("CANCEL", played.sessionId()));
            }
        }
        for (String email : played.practitionerEmails()) {
            new Mailbox(rest, office.mail(), email)
                    .await("a cancellation for a mediator", patience, carries("CANCEL", played.sessionId()));
        }
        narrator.tell("The appointment leaves every calendar. No letter says why, or who.");
    }

    // ---- words ----

    private static Map<String, Object> contact(Person person) {
        var contact = new LinkedHashMap<String, Object>();
        contact.put("name", person.name());
        person.email().ifPresent(email -> contact.put("email", email));
        person.phone().ifPresent(phone -> contact.put("phone", phone));
        contact.put("language", "en");
        contact.put("zone", "America/New_York");
        contact.put("safeContact", Map.of("mayWrite", true, "maySayWho", false, "mayLeaveMessage", true));
        contact.put("affiliations", person.affiliations());
        contact.put("roomFeatures", person.roomFeatures());
        return contact;
    }

    private String staff() {
        return office.token(STAFF);
    }

    private String session(Person person) {
        var link = links.get(person.name());
        if (link == null) {
            throw new StoryFailed(person.shortName() + " has no link yet");
        }
        var secret = link.getPath().substring(link.getPath().lastIndexOf('/') + 1);
        return rest.post(office.intake().resolve("/api/v1/link-sessions"), null, Map.of("secret", secret))
                .orFail("opening a link")
                .body()
                .path("token")
                .asText();
    }

    private Person person(String name) {
        return scenario.people().stream()
                .filter(person -> person.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private Mailbox mailbox(Person person) {
        var mailbox = mailboxes.get(person.name());
        if (mailbox == null) {
            throw new StoryFailed(person.shortName() + " has no e-mail");
        }
        return mailbox;
    }

    private URI caseUri(Matter matter, String rest) {
        return office.intake().resolve("/api/v1/cases/" + matter.id() + rest);
    }

    private static List<String> names(List<Person> people) {
        return people.stream().map(Person::shortName).toList();
    }

    private static String names(JsonNode practitioners) {
        var names = new ArrayList<String>();
        practitioners.forEach(one -> names.add(one.path("name").asText()));
        return String.join(" and ", names);
    }

    private static String codes(JsonNode reasons) {
        var codes = new ArrayList<String>();
        reasons.forEach(reason -> codes.add(
                reason.path("code").asText().toLowerCase(java.util.Locale.ROOT).replace('_', ' ')));
        return String.join(", ", codes);
    }

    private static JsonNode find(JsonNode items, String id) {
        for (JsonNode item : items) {
            if (item.path("id").asText().equals(id)) {
                return item;
            }
        }
        throw new StoryFailed("the roster does not know a mediator who was held");
    }

    private static UUID uuid(JsonNode node, String field) {
        return UUID.fromString(node.path(field).asText());
    }

    private interface Attempt<T> {
        @org.jspecify.annotations.Nullable
        T now();
    }

    private <T> T awaiting(String what, Attempt<T> attempt) {
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            var result = attempt.now();
            if (result != null) {
                return result;
            }
            if (System.nanoTime() > deadline) {
                throw new StoryFailed("still waiting for " + what);
            }
            Rest.pause(50);
        }
    }
}
