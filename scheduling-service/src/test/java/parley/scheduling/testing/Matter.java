package parley.scheduling.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import parley.events.Attendee;
import parley.events.MeetingFormat;
import parley.events.Office;
import parley.events.PractitionerRole;
import parley.events.SessionTerms;
import parley.events.cases.AskedBy;
import parley.events.cases.CaseAccepted;
import parley.events.cases.CaseForgotten;
import parley.events.cases.FurtherSessionAgreed;
import parley.events.cases.ParticipantAgreed;
import parley.events.cases.ParticipantWithdrew;

/// A mediation of two people, played from outside: facts from intake, answers from people, work of staff.
public final class Matter {

    public static final SessionTerms TERMS =
            new SessionTerms(2, PractitionerRole.MEDIATOR, Duration.ofHours(2), MeetingFormat.IN_PERSON, null);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    public final UUID caseId = UUID.randomUUID();
    public final Attendee requester = new Attendee(UUID.randomUUID(), UUID.randomUUID());
    public final Attendee other = new Attendee(UUID.randomUUID(), UUID.randomUUID());

    private final Broker broker;
    private SessionTerms terms;
    private final Instant firstContactAt = Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);

    public Matter(Broker broker) {
        this(broker, TERMS);
    }

    public Matter(Broker broker, SessionTerms terms) {
        this.broker = broker;
        this.terms = terms;
        SmallIntake.running();
    }

    public void agrees(Attendee person, AskedBy askedBy) {
        broker.announce(agreement(person, askedBy));
    }

    public ParticipantAgreed agreement(Attendee person, AskedBy askedBy) {
        return new ParticipantAgreed(
                caseId,
                Office.CONFLICT_RESOLUTION,
                now(),
                person,
                askedBy,
                terms,
                firstContactAt,
                firstContactAt.plus(Duration.ofDays(5)));
    }

    public void accepted() {
        acceptedWith(requester, other);
    }

    public void acceptedWith(Attendee... everybody) {
        broker.announce(new CaseAccepted(
                caseId,
                Office.CONFLICT_RESOLUTION,
                now(),
                List.of(everybody),
                terms,
                firstContactAt,
                firstContactAt.plus(Duration.ofDays(5))));
    }

    /// It goes on as another kind of help.
    public void goesOnAs(SessionTerms other) {
        terms = other;
    }

    /// Everybody wishes one more session.
    public void furtherSessionAgreed() {
        furtherSessionAgreedWith(requester, other);
    }

    public void furtherSessionAgreedWith(Attendee... everybody) {
        broker.announce(new FurtherSessionAgreed(
                caseId,
                Office.CONFLICT_RESOLUTION,
                now(),
                List.of(everybody),
                terms,
                1,
                firstContactAt,
                now().plus(Duration.ofDays(5))));
    }

    public void forgotten() {
        broker.announce(new CaseForgotten(caseId, Office.CONFLICT_RESOLUTION, now()));
    }

    public void withdraws(Attendee person) {
        broker.announce(withdrawal(person));
    }

    public ParticipantWithdrew withdrawal(Attendee person) {
        return new ParticipantWithdrew(caseId, Office.CONFLICT_RESOLUTION, now(), person.participantId());
    }

    public String signsIn(Attendee person) {
        return SmallIntake.running().openSession(caseId, person.participantId(), person.personId());
    }

    /// The starts on offer, once the person is known.
    public List<String> starts(String token) {
        return until(() -> {
            var answer = SignedIn.participant(token).get("/api/v1/participations/me/starts");
            assertThat(answer.statusCode()).isEqualTo(200);
            return answer.jsonPath().getList("days.starts.flatten().start", String.class);
        });
    }

    /// The person ticks everything on offer.
    public void ticksEverything(Attendee person) {
        var token = signsIn(person);
        ticks(token, starts(token));
    }

    public void ticks(String token, List<String> starts) {
        SignedIn.participant(token)
                .contentType("application/json")
                .body(Map.of("starts", starts, "calendarEntry", true))
                .put("/api/v1/participations/me/availability")
                .then()
                .statusCode(200);
    }

    /// Everybody agrees, the case is accepted, and all starts suit both.
    public void isReady() {
        agrees(requester, AskedBy.LETTER);
        agrees(other, AskedBy.LETTER);
        ticksEverything(requester);
        ticksEverything(other);
        accepted();
        awaitState("READY");
    }

    public void awaitState(String state) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(SignedIn.staff()
                        .get("/api/v1/cases/" + caseId)
                        .jsonPath()
                        .getString("state"))
                .isEqualTo(state));
    }

    public JsonPath options() {
        var answer = SignedIn.staff().get("/api/v1/cases/" + caseId + "/options");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    /// Options for one person's own session.
    public JsonPath optionsFor(Attendee person) {
        var answer = SignedIn.staff()
                .queryParam("participantId", person.participantId())
                .queryParam("limit", 50)
                .get("/api/v1/cases/" + caseId + "/options");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    /// Holds the best option and returns the session's id.
    public UUID holdsTheBest() {
        return holds(options(), Map.of());
    }

    /// Holds the best option for one person's own session.
    public UUID holdsTheBestFor(Attendee person) {
        return holds(optionsFor(person), Map.of("participantId", person.participantId()));
    }

    private UUID holds(JsonPath options, Map<String, ?> more) {
        var body = new HashMap<String, Object>(more);
        body.put("start", options.getString("options[0].start"));
        body.put("practitionerIds", options.getList("options[0].practitionerIds"));
        body.put("roomId", options.getString("options[0].room.id"));
        var answer = SignedIn.staff()
                .contentType("application/json")
                .header("Idempotency-Key", UUID.randomUUID())
                .body(body)
                .post("/api/v1/cases/" + caseId + "/holds");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(201);
        return UUID.fromString(answer.jsonPath().getString("id"));
    }

    /// The practitioners of the session, as they sign in.
    public static List<String> practitionersOf(UUID session) {
        var ids = session(session).getList("practitionerIds", String.class);
        List<Map<String, String>> roster =
                SignedIn.staff().get("/api/v1/practitioners").jsonPath().getList("items");
        return roster.stream()
                .filter(one -> ids.contains(one.get("id")))
                .map(one -> String.valueOf(one.get("subject")))
                .toList();
    }

    public static JsonPath session(UUID session) {
        var answer = SignedIn.staff().get("/api/v1/sessions/" + session);
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.jsonPath();
    }

    public static String assignment(String practitioner, UUID session) {
        List<Map<String, String>> items = SignedIn.practitioner(practitioner)
                .get("/api/v1/assignments")
                .jsonPath()
                .getList("items");
        return items.stream()
                .filter(one -> session.toString().equals(one.get("sessionId")))
                .map(one -> String.valueOf(one.get("id")))
                .findFirst()
                .orElseThrow();
    }

    public static int answers(String practitioner, UUID session, String reply) {
        return SignedIn.practitioner(practitioner)
                .contentType("application/json")
                .body(Map.of("answer", reply))
                .put("/api/v1/assignments/" + assignment(practitioner, session) + "/answer")
                .statusCode();
    }

    /// Held, accepted, permitted.
    public UUID isScheduled() {
        isReady();
        return stands(holdsTheBest());
    }

    /// Its practitioners accept, and intake gives the permit.
    public static UUID stands(UUID session) {
        practitionersOf(session)
                .forEach(one -> assertThat(answers(one, session, "ACCEPT")).isEqualTo(200));
        awaitSession(session, "SCHEDULED");
        return session;
    }

    /// As if its time had come: it begins so many minutes from now.
    public static void beginsIn(UUID session, int minutes) {
        Database.execute("update session set starts_at = now() + interval '" + minutes
                + " minutes', ends_at = now() + interval '" + (minutes + 120) + " minutes' where id = '" + session
                + "'");
    }

    public static Response starts(RequestSpecification who, UUID session, Collection<Attendee> affirmed) {
        return who.contentType("application/json")
                .body(Map.of(
                        "affirmed",
                        affirmed.stream().map(Attendee::participantId).toList()))
                .put("/api/v1/sessions/" + session + "/start");
    }

    public static Response ends(RequestSpecification who, UUID session, boolean early) {
        return who.contentType("application/json")
                .body(Map.of("early", early))
                .put("/api/v1/sessions/" + session + "/end");
    }

    /// Started with the yes of each of them, and ended, by its first practitioner.
    public static void takesPlace(UUID session, List<Attendee> guests) {
        var who = practitionersOf(session).getFirst();
        beginsIn(session, -5);
        assertThat(starts(SignedIn.practitioner(who), session, guests).statusCode())
                .isEqualTo(200);
        assertThat(ends(SignedIn.practitioner(who), session, false).statusCode())
                .isEqualTo(200);
    }

    public static void awaitSession(UUID session, String state) {
        await().atMost(PATIENCE).untilAsserted(() -> assertThat(session(session).getString("state"))
                .isEqualTo(state));
    }

    private static <T> T until(Callable<T> question) {
        return await().atMost(PATIENCE)
                .ignoreExceptions()
                .until(
                        () -> {
                            try {
                                return question.call();
                            } catch (AssertionError notYet) {
                                throw new IllegalStateException(notYet);
                            }
                        },
                        answer -> answer != null);
    }

    private static Instant now() {
        return Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS);
    }
}
