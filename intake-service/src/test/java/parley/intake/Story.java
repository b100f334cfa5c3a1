package parley.intake;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;

import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.Office;
import parley.events.PractitionerRole;
import parley.events.Procedure;
import parley.events.offerings.Audience;
import parley.events.offerings.Consent;
import parley.events.offerings.OfferingPublished;
import parley.events.sessions.SessionHeld;

/// One case as staff, people and neighbours see it, over HTTP and nothing else.
public final class Story {

    private static volatile boolean offeringsKnown;

    private final String staff;
    private final UUID caseId;
    private final List<UUID> people = new ArrayList<>();

    private Story(String staff, UUID caseId, UUID requester) {
        this.staff = staff;
        this.caseId = caseId;
        people.add(requester);
    }

    /// Somebody called, and staff opened a case.
    public static Story opened() {
        return opened(SignIn.staff("staff-rosa"), person("requester"));
    }

    /// The same by a given member of staff for a given person.
    public static Story opened(String staff, Map<String, Object> requester) {
        return opened(staff, requester, null);
    }

    /// The same with what the person said.
    public static Story opened(String staff, Map<String, Object> requester, @Nullable String words) {
        offeringsAreKnown();
        var opened = open(staff, requester, words);
        opened.then().statusCode(201);
        var id = UUID.fromString(opened.path("id"));
        return new Story(staff, id, UUID.fromString(opened.path("participants[0].id")));
    }

    /// Staff open a case, with whatever comes of it.
    public static Response open(String staff, Map<String, Object> requester, @Nullable String words) {
        var body = new LinkedHashMap<String, Object>(Map.of(
                "channel",
                "PHONE",
                "firstContactAt",
                Instant.now().minus(Duration.ofHours(1)).toString(),
                "issueKinds",
                List.of("NOISE", "CHORES"),
                "requester",
                requester));
        if (words != null) {
            body.put("words", words);
        }
        return as(staff).body(body).post("/api/v1/cases");
    }

    /// Somebody turned to the ombuds office.
    public static Story openedByOmbuds() {
        return opened(SignIn.token("ombuds-ines", "ombuds"), person("visitor"));
    }

    /// Screened as a mediation, with the requester willing.
    public static Story convening() {
        return opened().screened().saysYes(0);
    }

    /// Two people have agreed and the circle is complete.
    public static Story accepted() {
        return convening().names("other").saysYes(1).circleIsComplete();
    }

    /// Three people have agreed and the circle is complete.
    public static Story acceptedByThree() {
        return convening().names("other").names("third").saysYes(1).saysYes(2).circleIsComplete();
    }

    /// Three people of a circle have agreed, and staff have answered for the two checks.
    public static Story circle(boolean proceedingRuns) {
        return circle(person("requester"), proceedingRuns);
    }

    /// The same, asked for by a given person, who was harmed.
    public static Story circle(Map<String, Object> requester, boolean proceedingRuns) {
        return circleBegins(requester, proceedingRuns).checksHold().circleIsComplete();
    }

    /// A circle that goes on if one of its neighbours stops.
    public static Story circleOfFour() {
        return circleBegins(person("requester"), false)
                .namesAs("COMMUNITY_REPRESENTATIVE", "another-neighbour")
                .saysYes(3)
                .checksHold()
                .circleIsComplete();
    }

    private static Story circleBegins(Map<String, Object> requester, boolean proceedingRuns) {
        return opened(SignIn.staff("staff-rosa"), requester)
                .screenedAs(Map.of(
                        "offering",
                        "restorative-justice",
                        "requesterRole",
                        "HARMED_PARTY",
                        "proceedingRuns",
                        proceedingRuns))
                .saysYes(0)
                .namesAs("PERSON_WHO_CAUSED_HARM", "causer")
                .namesAs("COMMUNITY_REPRESENTATIVE", "neighbour")
                .saysYes(1)
                .saysYes(2);
    }

    public Story screened() {
        return screenedAs(Map.of("offering", "mediation", "format", "IN_PERSON"));
    }

    /// Staff found something that fits, as soon as the catalogue's announcement has arrived.
    public Story screenedAs(Map<String, Object> choice) {
        var body = new LinkedHashMap<>(choice);
        body.put("outcome", "SUITABLE");
        await().atMost(Duration.ofSeconds(20)).until(() -> screening(body).statusCode() == 200);
        return this;
    }

    public Response screening(Map<String, Object> body) {
        return as(staff).header("If-Match", etag()).body(body).put("/api/v1/cases/{id}/screening", caseId);
    }

    /// Staff answer for what must be true before a circle.
    public Story checksHold() {
        as(staff)
                .header("If-Match", etag())
                .body(Map.of("harmedProtected", true, "wantsToMakeRight", true))
                .put("/api/v1/cases/{id}/checks", caseId)
                .then()
                .statusCode(200);
        return this;
    }

    /// A session took place, and everybody is asked whether they want another.
    public Story held() {
        var start = Instant.now().minus(Duration.ofHours(2));
        Broker.announce(
                "scheduling-service",
                new SessionHeld(
                        caseId,
                        Office.valueOf(read().path("office")),
                        Instant.now(),
                        UUID.randomUUID(),
                        1,
                        start,
                        start.plus(Duration.ofHours(2)),
                        people,
                        List.of(UUID.randomUUID()),
                        false));
        await().atMost(Duration.ofSeconds(20)).until(() -> state().equals("CONSIDERING"));
        return this;
    }

    /// Screened as something else than a mediation, with what its procedure wants to know.
    public Story screened(String offering, Map<String, Object> details) {
        await().atMost(Duration.ofSeconds(20))
                .until(() -> screening(offering, details).statusCode() == 200);
        return this;
    }

    public Response screening(String offering, Map<String, Object> details) {
        var body = new LinkedHashMap<String, Object>(
                Map.of("outcome", "SUITABLE", "offering", offering, "format", "IN_PERSON"));
        body.putAll(details);
        return screening(body);
    }

    /// Staff name another person, who is asked at once.
    public Story names(String who) {
        return names(person(who));
    }

    public Story names(Map<String, Object> person) {
        var named = naming(person, "OFFICE");
        named.then().statusCode(201);
        people.add(UUID.fromString(named.path("id")));
        return this;
    }

    /// Staff name somebody for a circle.
    public Story namesAs(String role, String who) {
        var named = naming(person(who), role, "OFFICE");
        named.then().statusCode(201);
        people.add(UUID.fromString(named.path("id")));
        return this;
    }

    public Response naming(Map<String, Object> person, String approach) {
        return naming(person, "OTHER_PARTY", approach);
    }

    public Response naming(Map<String, Object> person, @Nullable String role, String approach) {
        var body = new LinkedHashMap<>(person);
        if (role != null) {
            body.put("role", role);
        }
        body.put("approach", approach);
        return as(staff).body(body).post("/api/v1/cases/{id}/participants", caseId);
    }

    public Story saysYes(int who) {
        answer(who, "YES").then().statusCode(204);
        return this;
    }

    public Story saysNo(int who) {
        answer(who, "NO").then().statusCode(204);
        return this;
    }

    /// Somebody answers through a link of their own.
    public Response answer(int who, String answer) {
        return as(session(who)).body(Map.of("answer", answer)).put("/api/v1/participations/me/consent");
    }

    public Response withdraws(int who) {
        return as(session(who)).put("/api/v1/participations/me/withdrawal");
    }

    /// Staff write down what somebody said.
    public Response spoken(int who, String answer) {
        return as(staff)
                .body(Map.of("answer", answer, "saidAt", Instant.now().toString()))
                .put("/api/v1/cases/{id}/participants/{pid}/spoken-answer", caseId, person(who));
    }

    public Story circleIsComplete() {
        as(staff)
                .header("If-Match", etag())
                .body(Map.of("complete", true))
                .put("/api/v1/cases/{id}/circle", caseId)
                .then()
                .statusCode(200);
        return this;
    }

    public Response checks(boolean harmedProtected, boolean wantsToMakeRight) {
        return as(staff)
                .header("If-Match", etag())
                .body(Map.of("harmedProtected", harmedProtected, "wantsToMakeRight", wantsToMakeRight))
                .put("/api/v1/cases/{id}/checks", caseId);
    }

    /// Somebody says through their own link whether they want another session.
    public Response wants(int who, String answer) {
        return as(session(who)).body(Map.of("answer", answer)).put("/api/v1/participations/me/further-session");
    }

    /// Staff write down whether somebody said that they want another session.
    public Response spokenWish(int who, String answer, Instant saidAt) {
        return as(staff)
                .header("If-Match", etag())
                .body(Map.of("answer", answer, "saidAt", saidAt.toString()))
                .put("/api/v1/cases/{id}/participants/{pid}/spoken-further-session", caseId, person(who));
    }

    /// What somebody sees of their own part.
    public Response own(int who) {
        return as(session(who)).get("/api/v1/participations/me");
    }

    public Response closing(Map<String, Object> body) {
        return as(staff).header("If-Match", etag()).body(body).put("/api/v1/cases/{id}/closing", caseId);
    }

    public Response permit(UUID session) {
        return permit(session, people);
    }

    /// Scheduling asks for a permit for a session of these people.
    public Response permit(UUID session, List<UUID> of) {
        return permit(session, of, Duration.ZERO);
    }

    /// The same for so much later.
    public Response permit(UUID session, List<UUID> of, Duration later) {
        return as(SignIn.service("scheduling-service"))
                .body(Map.of(
                        "start",
                        Sessions.START.plus(later).toString(),
                        "end",
                        Sessions.END.plus(later).toString(),
                        "participantIds",
                        of))
                .put("/internal/v1/cases/{id}/permits/{session}", caseId, session);
    }

    public Response claim(String kind, int who) {
        return as(SignIn.service("notification-service"))
                .body(Map.of(
                        "letterId", UUID.randomUUID(), "kind", kind, "caseId", caseId, "participantId", person(who)))
                .post("/internal/v1/letter-claims");
    }

    /// The secret of a new link, as a letter would hold it.
    public String secret(int who) {
        var kinds = List.of("REQUEST_RECEIVED", "NOT_ARRANGED");
        for (var kind : kinds) {
            var claimed = claim(kind, who);
            if (claimed.statusCode() == 200) {
                return claimed.<String>path("link").replaceFirst(".*/p/", "");
            }
        }
        throw new IllegalStateException("No letter for this person");
    }

    /// The token of a session that somebody opened from a letter.
    public String session(int who) {
        return given().contentType(ContentType.JSON)
                .body(Map.of("secret", secret(who)))
                .post("/api/v1/link-sessions")
                .path("token");
    }

    public Response read() {
        return as(staff).get("/api/v1/cases/{id}", caseId);
    }

    public String state() {
        return read().path("state");
    }

    public String etag() {
        return read().header("ETag");
    }

    public UUID caseId() {
        return caseId;
    }

    public UUID person(int who) {
        return people.get(who);
    }

    public String staff() {
        return staff;
    }

    /// A request with this token.
    public static RequestSpecification as(String token) {
        return given().auth().oauth2(token).contentType(ContentType.JSON);
    }

    /// Somebody with an address of their own, who may be written to.
    public static Map<String, Object> person(String name) {
        return Map.of(
                "name",
                name,
                "email",
                name + "-" + UUID.randomUUID() + "@people.example",
                "safeContact",
                Map.of("mayWrite", true, "maySayWho", true, "mayLeaveMessage", false));
    }

    /// Somebody without e-mail.
    public static Map<String, Object> personWithTelephone(String name) {
        return Map.of(
                "name",
                name,
                "phone",
                "+1 617 555 " + Math.abs(UUID.randomUUID().hashCode() % 10_000));
    }

    private static void offeringsAreKnown() {
        if (!offeringsKnown) {
            offeringsKnown = true;
            var conflicts = Office.CONFLICT_RESOLUTION;
            offered("mediation", conflicts, Procedure.MEDIATION, PractitionerRole.MEDIATOR, Consent.EVERY_PARTICIPANT);
            offered(
                    "conflict-coaching",
                    conflicts,
                    Procedure.COACHING,
                    PractitionerRole.COACH,
                    Consent.THE_ONE_WHO_ASKS);
            offered(
                    "facilitation",
                    conflicts,
                    Procedure.FACILITATION,
                    PractitionerRole.FACILITATOR,
                    Consent.THE_GROUP_CONTACT);
            offered(
                    "facilitation-training",
                    conflicts,
                    Procedure.TRAINING,
                    PractitionerRole.FACILITATOR,
                    Consent.THE_GROUP_CONTACT);
            offered(
                    "restorative-justice",
                    conflicts,
                    Procedure.RESTORATIVE_CIRCLE,
                    PractitionerRole.RESTORATIVE_FACILITATOR,
                    Consent.EVERY_PARTICIPANT);
            offered(
                    "exploring-options",
                    Office.OMBUDS,
                    Procedure.CONVERSATION,
                    PractitionerRole.OMBUDSPERSON,
                    Consent.THE_ONE_WHO_ASKS);
            offered(
                    "shuttle-diplomacy",
                    Office.OMBUDS,
                    Procedure.SHUTTLE,
                    PractitionerRole.OMBUDSPERSON,
                    Consent.EVERY_PARTICIPANT);
        }
    }

    private static void offered(
            String code, Office office, Procedure procedure, PractitionerRole role, Consent consent) {
        var pair = procedure == Procedure.MEDIATION || procedure == Procedure.RESTORATIVE_CIRCLE;
        Broker.announce(
                "catalog-service",
                new OfferingPublished(
                        code,
                        1,
                        Instant.now(),
                        office,
                        procedure,
                        pair ? 2 : 1,
                        role,
                        Duration.ofHours(pair ? 2 : 1),
                        Duration.ofDays(5),
                        consent,
                        procedure == Procedure.COACHING ? Audience.STUDENTS : Audience.COMMUNITY,
                        null));
    }
}
