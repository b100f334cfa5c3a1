package parley.scheduling.story;

import static java.util.stream.Collectors.toSet;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.events.sessions.PractitionerAsked;
import parley.events.sessions.SessionCancelled;
import parley.scheduling.testing.Broker;
import parley.scheduling.testing.Database;
import parley.scheduling.testing.Matter;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.testing.SignedIn;
import parley.scheduling.testing.SmallIntake;

/// A session cannot stay as it is, and something as near to it as can be takes its place.
@QuarkusTest
@OnRealGround
class ReplacingTest {

    private final Broker broker = new Broker();
    private final Matter matter = new Matter(broker);

    @AfterEach
    void hangUp() {
        Database.releaseEverything();
        broker.close();
    }

    @Test
    void whoFallsIllIsReplacedAtTheSameTimeAndTheOtherStays() {
        var session = matter.isScheduled();
        var before = Matter.session(session);
        var ill = before.getString("practitionerIds[0]");
        var stays = before.getString("practitionerIds[1]");
        isAway(ill, before);
        assertThat(SignedIn.staff().get("/api/v1/handovers").jsonPath().getList("items.sessionId"))
                .contains(session.toString());

        var best = replacements(session);

        assertThat(best.getString("items[0].start")).isEqualTo(before.getString("start"));
        assertThat(best.getBoolean("items[0].changes.time")).isFalse();
        assertThat(best.getBoolean("items[0].changes.place")).isFalse();
        assertThat(best.getList("items[0].changes.leaving.id")).containsExactly(ill);
        assertThat(best.getList("items[0].practitioners.id")).contains(stays).doesNotContain(ill);
        assertThat(best.getList("items[0].changes.joining.id")).hasSize(1);
        assertThat(best.getList("items.start", String.class).stream().distinct().toList())
                .as("one for each start")
                .hasSameSizeAs(best.getList("items"));

        var replaced = replaces(session, etagOf(session), best);

        assertThat(replaced.statusCode()).as(replaced.asString()).isEqualTo(201);
        var next = UUID.fromString(replaced.jsonPath().getString("id"));
        assertThat(next).isNotEqualTo(session);
        var old = Matter.session(session);
        assertThat(old.getString("state")).isEqualTo("CANCELLED");
        assertThat(old.getInt("revision")).isEqualTo(before.getInt("revision") + 1);
        soon(() -> assertThat(broker.heard(SessionCancelled.class, matter.caseId))
                .singleElement()
                .satisfies(off -> assertThat(off.revision()).isEqualTo(before.getInt("revision") + 1)));
        soon(() -> assertThat(broker.heard(PractitionerAsked.class, matter.caseId).stream()
                        .filter(asked -> asked.sessionId().equals(next))
                        .map(asked -> asked.practitionerId().toString())
                        .toList())
                .containsExactlyInAnyOrderElementsOf(best.getList("items[0].practitioners.id", String.class)));
        Matter.stands(next);
        assertThat(Matter.session(next).getString("start")).isEqualTo(before.getString("start"));
    }

    @Test
    void ifNobodyFitsAtItsTimeTheNearestTimeIsProposed() {
        var session = matter.isScheduled();
        var before = Matter.session(session);
        var roster = SignedIn.staff().get("/api/v1/practitioners").jsonPath().getList("items.id", String.class);
        roster.forEach(one -> isAway(one, before));

        var best = replacements(session);

        assertThat(best.getList("items")).isNotEmpty();
        assertThat(best.getList("items.changes.time", Boolean.class)).containsOnly(true);
        assertThat(best.getString("items[0].start")).isNotEqualTo(before.getString("start"));
    }

    @Test
    void aReplacementThatNoLongerFitsLeavesTheSessionAsItIs() {
        var session = matter.isScheduled();
        var before = Matter.session(session);
        isAway(before.getString("practitionerIds[0]"), before);
        var best = replacements(session);
        var joins = best.getString("items[0].changes.joining[0].id");
        SmallIntake.running()
                .tie(
                        matter.caseId,
                        List.of(joins).stream().map(UUID::fromString).collect(toSet()));
        Database.execute("delete from case_ties where case_id = '" + matter.caseId + "'");

        assertThat(replaces(session, null, best).statusCode()).isEqualTo(428);
        assertThat(replaces(session, "\"999\"", best).statusCode()).isEqualTo(412);
        var refused = replaces(session, etagOf(session), best);

        assertThat(refused.statusCode()).as(refused.asString()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("options")).contains(matter.caseId.toString());
        assertThat(Matter.session(session).prettify()).isEqualTo(before.prettify());
        assertThat(broker.heard(SessionCancelled.class, matter.caseId)).isEmpty();
    }

    private static JsonPath replacements(UUID session) {
        var answer = SignedIn.staff().get("/api/v1/sessions/" + session + "/replacements");
        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        return answer.jsonPath();
    }

    private static Response replaces(UUID session, @Nullable String etag, JsonPath best) {
        Map<String, Object> body = new HashMap<>();
        body.put("start", best.getString("items[0].start"));
        body.put("practitionerIds", best.getList("items[0].practitioners.id"));
        body.put("roomId", best.getString("items[0].room.id"));
        var request = SignedIn.staff().contentType("application/json").body(body);
        return (etag == null ? request : request.header("If-Match", etag))
                .put("/api/v1/sessions/" + session + "/replacement");
    }

    private static String etagOf(UUID session) {
        return SignedIn.staff().get("/api/v1/sessions/" + session).header("ETag");
    }

    private static void isAway(String practitioner, JsonPath session) {
        Database.execute("insert into dated_hours (id, practitioner_id, starts_at, ends_at, willingness) values ("
                + "gen_random_uuid(), '" + practitioner + "', '" + session.getString("start") + "', '"
                + session.getString("end") + "', 'AWAY')");
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }
}
