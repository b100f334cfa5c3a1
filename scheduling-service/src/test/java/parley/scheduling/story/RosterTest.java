package parley.scheduling.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.config.EncoderConfig;
import io.restassured.config.RestAssuredConfig;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.roster.model.Willingness;
import parley.scheduling.testing.Broker;
import parley.scheduling.testing.Database;
import parley.scheduling.testing.Matter;
import parley.scheduling.testing.Newcomers;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.testing.SignedIn;
import parley.scheduling.testing.SmallIntake;

/// How staff keep the roster.
@QuarkusTest
@OnRealGround
class RosterTest {

    private static final String ROSTER = "/api/v1/practitioners";
    private static final String TABLE = "/api/v1/roster";

    private final Broker broker = new Broker();
    private final Newcomers newcomers = new Newcomers();
    private final List<String> subjects = new ArrayList<>();

    @AfterEach
    void hangUp() {
        newcomers.leave();
        subjects.forEach(subject ->
                Database.execute("update practitioner set active = false where subject = '" + subject + "'"));
        Database.releaseEverything();
        broker.close();
    }

    @Test
    void somebodyNewIsProposedForNothingUntilTheirHoursAreSaid() {
        var subject = subject();
        var key = UUID.randomUUID();

        var added = add(SignedIn.staff(), key, body(subject, "MEDIATOR"));
        var again = add(SignedIn.staff(), key, body(subject, "MEDIATOR"));

        assertThat(added.statusCode()).isEqualTo(201);
        assertThat(again.header("Location")).isEqualTo(added.header("Location"));
        assertThat(added.jsonPath().getString("hours")).isEqualTo("UNKNOWN");
        assertThat(added.jsonPath().getList("places")).containsExactly("CAMPUS", "ONLINE");
        assertThat(add(SignedIn.staff(), UUID.randomUUID(), body(subject, "MEDIATOR"))
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("already-on-roster");
    }

    @Test
    void nobodyIsAddedForTheOtherOfficeOrForNoneAtAll() {
        assertThat(add(SignedIn.staff(), UUID.randomUUID(), body(subject(), "OMBUDSPERSON"))
                        .statusCode())
                .isEqualTo(422);
        assertThat(add(SignedIn.ombuds(), UUID.randomUUID(), body(subject(), "MEDIATOR"))
                        .statusCode())
                .isEqualTo(422);
        var ofOmbuds = add(SignedIn.ombuds(), UUID.randomUUID(), body(subject(), "OMBUDSPERSON"));
        assertThat(ofOmbuds.statusCode()).isEqualTo(201);
        assertThat(SignedIn.staff().get(ofOmbuds.header("Location")).statusCode())
                .isEqualTo(404);
        assertThat(SignedIn.ombuds().get(ofOmbuds.header("Location")).statusCode())
                .isEqualTo(200);
    }

    @Test
    void aChangeNeedsWhatWasRead() {
        var added = add(SignedIn.staff(), UUID.randomUUID(), body(subject(), "MEDIATOR"));
        var path = ROSTER + "/" + added.jsonPath().getString("id");
        var body = body(added.jsonPath().getString("subject"), "COACH");

        assertThat(put(path, null, body).statusCode()).isEqualTo(428);
        var changed = put(path, added.header("ETag"), body);
        assertThat(changed.statusCode()).isEqualTo(200);
        assertThat(changed.jsonPath().getList("roles")).containsExactly("COACH");
        assertThat(put(path, added.header("ETag"), body).statusCode()).isEqualTo(412);
    }

    @Test
    void whoLeavesIsNotProposedAndWhatTheySitInIsListedToBeHandedOver() {
        var lead = newcomers.join(Experience.LEAD, Willingness.FREE);
        newcomers.join(Experience.EXPERIENCED, Willingness.FREE);
        var matter = new Matter(broker);
        newcomers.alone(matter);
        matter.isReady();
        var session = matter.holdsTheBest();
        var other = new Matter(broker);
        newcomers.alone(other);
        other.isReady();
        assertThat(other.options().getList("options")).isNotEmpty();

        var left = put(ROSTER + "/" + lead + "/activity", etag(lead), Map.of("active", false));

        assertThat(left.statusCode()).isEqualTo(200);
        assertThat(other.options().getList("options")).isEmpty();
        assertThat(SignedIn.staff().get(ROSTER).jsonPath().getList("items.id", UUID.class))
                .doesNotContain(lead);
        assertThat(SignedIn.staff()
                        .queryParam("active", false)
                        .get(ROSTER)
                        .jsonPath()
                        .getList("items.id", UUID.class))
                .contains(lead);
        assertThat(toHandOver(SignedIn.staff())).contains(session);
        assertThat(toHandOver(SignedIn.ombuds())).doesNotContain(session);
        SmallIntake.running().isParty(matter.caseId, "tomas@office.example");
        assertThat(toHandOver(SignedIn.withAddress("tomas@office.example", "staff")))
                .as("a case somebody is in themselves does not exist for them")
                .doesNotContain(session);

        put(ROSTER + "/" + lead + "/activity", etag(lead), Map.of("active", true));
        assertThat(toHandOver(SignedIn.staff())).doesNotContain(session);
        assertThat(other.options().getList("options")).isNotEmpty();
    }

    @Test
    void whatSomebodyCarriedOutlivesTheirCasesAndTheirLeaving() {
        var lead = newcomers.join(Experience.LEAD, Willingness.FREE);
        newcomers.join(Experience.EXPERIENCED, Willingness.FREE);
        var matter = new Matter(broker);
        newcomers.alone(matter);
        var session = matter.isScheduled();
        assertThat(load(lead)).isZero();
        Matter.takesPlace(session, List.of(matter.requester, matter.other));
        assertThat(load(lead)).isEqualTo(1);

        put(ROSTER + "/" + lead + "/activity", etag(lead), Map.of("active", false));
        matter.forgotten();

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        Database.count("select count(*) from session where id = '" + session + "'"))
                .isZero());
        assertThat(load(lead)).isEqualTo(1);
    }

    @Test
    void aNoviceLearnsWithTheLeadStaffWishedFor() {
        var one = newcomers.join(Experience.LEAD, Willingness.FREE);
        var other = newcomers.join(Experience.LEAD, Willingness.FREE);
        var novice = newcomers.join(Experience.NOVICE, Willingness.FREE);
        var matter = new Matter(broker);
        newcomers.alone(matter);
        matter.isReady();

        for (var wished : List.of(one, other)) {
            var said = put(ROSTER + "/" + novice + "/learning", etag(novice), Map.of("with", List.of(wished)));
            assertThat(said.statusCode()).isEqualTo(200);
            var best = matter.options();
            assertThat(best.getList("options[0].practitionerIds", UUID.class))
                    .containsExactlyInAnyOrder(wished, novice);
            assertThat(best.getList("options[0].reasons.code")).contains("LEARNS_AS_WISHED");
        }

        assertThat(put(ROSTER + "/" + one + "/learning", etag(one), Map.of("with", List.of(other)))
                        .jsonPath()
                        .getString("code"))
                .isEqualTo("not-a-novice");
        assertThat(put(ROSTER + "/" + novice + "/learning", etag(novice), Map.of("with", List.of(novice)))
                        .statusCode())
                .isEqualTo(422);
    }

    @Test
    void aTableWithFlawsIsNotWrittenUnlessTheyArePassedOver() {
        var good = subject();
        var bad = subject();
        var table = "subject;name;email;roles;languages;experience;most-per-day;most-per-week;most-per-month;hours\n"
                + good
                + ";Ada;ada@office.example;MEDIATOR|COACH;en|fr;LEAD;1;2;8;MONDAY 09:00-12:00|MONDAY 13:00-15:00 IF_NEED_BE\n"
                + bad + ";;no-address;JUDGE;en;LEAD;many;2;8;SOMEDAY 9-12\n"
                + good + ";Ada again;ada@office.example;MEDIATOR;en;LEAD;1;2;8;\n";

        var looked = imports("?dryRun=true", table);
        assertThat(looked.statusCode()).isEqualTo(200);
        assertThat(looked.jsonPath().getBoolean("written")).isFalse();
        assertThat(looked.jsonPath().getInt("added")).isEqualTo(1);
        assertThat(looked.jsonPath().getInt("passedOver")).isEqualTo(2);
        assertThat(looked.jsonPath().getList("flaws.collect { it.line + ':' + it.column + ':' + it.head }"))
                .containsExactlyInAnyOrder(
                        "3:2:name", "3:3:email", "3:4:roles", "3:7:most-per-day", "3:10:hours", "4:1:subject");

        var refused = imports("", table);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("table-is-flawed");
        assertThat(refused.jsonPath().getList("errors.detail", String.class))
                .hasSize(6)
                .anyMatch(detail -> detail.startsWith("line 3, column 3 (email): "));
        assertThat(refused.asString()).doesNotContain("no-address", "JUDGE", "SOMEDAY");
        assertThat(onRoster(good)).isNull();

        var written = imports("?passOverFlaws=true", table);
        assertThat(written.jsonPath().getInt("added")).isEqualTo(1);
        assertThat(onRoster(good)).isNotNull().containsEntry("name", "Ada").containsEntry("hours", "FRESH");
        assertThat(onRoster(bad)).isNull();
    }

    @Test
    void anExportComesBackWithoutChangingAnythingAndOverwritesNothingNewer() {
        var subject = subject();
        var body = new HashMap<>(body(subject, "MEDIATOR"));
        body.put("name", "=HYPERLINK(\"http://evil.example\")");
        var added = add(SignedIn.staff(), UUID.randomUUID(), body);
        var exported = SignedIn.staff().get(TABLE);
        assertThat(exported.contentType()).startsWith("text/csv");
        assertThat(exported.asString()).startsWith("\uFEFFsubject,").contains("\"'=HYPERLINK(\"\"http");
        var heads = exported.asString().lines().findFirst().orElseThrow();
        var mine = exported.asString()
                .lines()
                .filter(line -> line.startsWith(subject))
                .findFirst()
                .orElseThrow();
        var table = heads + "\r\n" + mine + "\r\n";

        var unchanged = imports("", table);
        assertThat(unchanged.jsonPath().getInt("unchanged"))
                .as(unchanged.asString())
                .isEqualTo(1);
        assertThat(etag(UUID.fromString(added.jsonPath().getString("id")))).isEqualTo(added.header("ETag"));

        var path = ROSTER + "/" + added.jsonPath().getString("id");
        put(path, added.header("ETag"), body(subject, "COACH"));
        var late = imports("", table);
        assertThat(late.statusCode()).isEqualTo(422);
        assertThat(late.jsonPath().getString("errors[0].detail")).contains("(version)");
        assertThat(onRoster(subject)).containsEntry("roles", List.of("COACH"));
    }

    @Test
    void aTableMayBeLongAndNothingElse() {
        var table = "subject,name,email,roles,languages,experience,most-per-day,most-per-week,most-per-month\n"
                + "x,,,,,,,,\n".repeat(3_000);
        assertThat(imports("?dryRun=true", table).statusCode()).isEqualTo(200);

        var body = new HashMap<>(body(subject(), "MEDIATOR"));
        body.put("name", "x".repeat(20_000));
        var refused = add(SignedIn.staff(), UUID.randomUUID(), body);
        assertThat(refused.statusCode()).isEqualTo(413);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("too-large");
    }

    @Test
    void aWholeOfficeIsTakenInOneTable() {
        var many = System.getProperty("parley.tier", "test").equals("soak") ? 2_000 : 150;
        var stem = "one-of-many-" + UUID.randomUUID();
        var table = new StringBuilder("subject,name,email,roles,languages,experience,most-per-day,most-per-week,"
                + "most-per-month,hours,active\n");
        for (var i = 0; i < many; i++) {
            table.append("%1$s-%2$d,One,%1$s-%2$d@office.example,MEDIATOR,en,LEAD,1,3,9,".formatted(stem, i))
                    .append("MONDAY 09:00-12:00|TUESDAY 09:00-12:00|FRIDAY 13:00-17:00 IF_NEED_BE,no\n");
        }

        var taken = imports("", table.toString());
        assertThat(taken.statusCode()).as(taken.asString()).isEqualTo(200);
        assertThat(taken.jsonPath().getInt("added")).isEqualTo(many);
        assertThat(imports("", table.toString()).jsonPath().getInt("unchanged")).isEqualTo(many);
    }

    private String subject() {
        var subject = "somebody-" + UUID.randomUUID();
        subjects.add(subject);
        return subject;
    }

    private static Map<String, Object> body(String subject, String role) {
        return Map.ofEntries(
                Map.entry("subject", subject),
                Map.entry("name", "Somebody"),
                Map.entry("email", subject + "@office.example"),
                Map.entry("language", "en"),
                Map.entry("zone", "America/New_York"),
                Map.entry("roles", List.of(role)),
                Map.entry("languages", List.of("en")),
                Map.entry("experience", "LEAD"),
                Map.entry("affiliations", List.of("department:physics")),
                Map.entry("mostPerDay", 1),
                Map.entry("mostPerWeek", 2),
                Map.entry("mostPerMonth", 6));
    }

    private static Response add(RequestSpecification who, UUID key, Map<String, ?> body) {
        return who.contentType("application/json")
                .header("Idempotency-Key", key)
                .body(body)
                .post(ROSTER);
    }

    private static Response put(String path, @Nullable String ifMatch, Map<String, ?> body) {
        var request = SignedIn.staff().contentType("application/json").body(body);
        return (ifMatch == null ? request : request.header("If-Match", ifMatch)).put(path);
    }

    private static Response imports(String query, String table) {
        return SignedIn.staff()
                .config(RestAssuredConfig.config()
                        .encoderConfig(EncoderConfig.encoderConfig().encodeContentTypeAs("text/csv", ContentType.TEXT)))
                .contentType("text/csv; charset=UTF-8")
                .body(table)
                .post(TABLE + query);
    }

    private static String etag(UUID id) {
        return SignedIn.staff().get(ROSTER + "/" + id).header("ETag");
    }

    private static int load(UUID id) {
        return SignedIn.staff()
                .get(ROSTER + "/" + id + "/load")
                .jsonPath()
                .getList("items.sessions", Integer.class)
                .stream()
                .mapToInt(Integer::intValue)
                .sum();
    }

    private static List<UUID> toHandOver(RequestSpecification who) {
        return who.get("/api/v1/handovers").jsonPath().getList("items.sessionId", UUID.class);
    }

    private static @Nullable Map<String, Object> onRoster(String subject) {
        return SignedIn.staff().get(ROSTER).jsonPath().getMap("items.find { it.subject == '" + subject + "' }");
    }
}
