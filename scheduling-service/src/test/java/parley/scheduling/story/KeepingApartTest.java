package parley.scheduling.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.path.json.JsonPath;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.events.sessions.SessionCancelled;
import parley.scheduling.testing.Broker;
import parley.scheduling.testing.Database;
import parley.scheduling.testing.Matter;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.testing.SignedIn;

/// People and practitioners who are not for each other, and what people see of their own sessions.
@QuarkusTest
@OnRealGround
class KeepingApartTest {

    private final Broker broker = new Broker();
    private final Matter matter = new Matter(broker);

    @AfterEach
    void hangUp() {
        Database.releaseEverything();
        broker.close();
    }

    @Test
    void peopleSeeWhenWhereAndWithWhomOnceItStands() {
        matter.isReady();
        var session = matter.holdsTheBest();
        assertThat(mySessions().getList("items")).as("nobody hears of a hold").isEmpty();

        Matter.stands(session);

        var mine = mySessions();
        assertThat(mine.getList("items.id", String.class)).containsExactly(session.toString());
        assertThat(mine.getString("items[0].label")).contains("Eastern Time");
        assertThat(mine.getString("items[0].roomName")).isNotBlank();
        assertThat(mine.getList("items[0].practitioners.name", String.class))
                .hasSize(2)
                .allMatch(name -> !name.isBlank());
        assertThat(mine.getString("items[0].agreement")).isEqualTo("agreement-to-participate");
    }

    @Test
    void notThisPersonCallsOffWhatStandsAndTheyAreNotProposedAgain() {
        Matter.stands(ready(matter));
        var unwanted = mySessions().getString("items[0].practitioners[0].id");

        var answer = saysNot(unwanted);

        assertThat(answer.statusCode()).as(answer.asString()).isEqualTo(200);
        assertThat(answer.jsonPath().getList("items")).isEmpty();
        matter.awaitState("READY");
        assertThat(proposed()).isNotEmpty().doesNotContain(unwanted);
        soon(() -> assertThat(broker.heard(SessionCancelled.class, matter.caseId))
                .singleElement()
                .satisfies(off -> assertThat(off.participantIds())
                        .as("everybody is told, as of any other cancellation")
                        .hasSize(2)));
        assertThat(saysNot(unwanted).statusCode()).as("twice is harmless").isEqualTo(200);
        assertThat(Database.count("select count(*) from not_eligible where case_id = '" + matter.caseId + "'"))
                .isEqualTo(1);
    }

    @Test
    void nothingTellsWhoWishedItOrWhy() {
        assertThat(Database.count("select count(*) from information_schema.columns where table_name = 'not_eligible'"
                        + " and column_name not in ('id', 'case_id', 'practitioner_id')"))
                .isZero();
        var session = ready(matter);
        var who = Matter.practitionersOf(session).getFirst();

        Matter.answers(who, session, "RECUSE");

        assertThat(Matter.session(session).getList("practitioners.answer", String.class))
                .contains("STOOD_DOWN")
                .doesNotContain("RECUSED");
    }

    @Test
    void whoStoodDownFromATimeMayFindOutThatItIsThePeople() {
        var session = ready(matter);
        var who = Matter.practitionersOf(session).getFirst();
        assertThat(Matter.answers(who, session, "STAND_DOWN")).isEqualTo(200);
        Database.execute("delete from dated_hours");
        assertThat(proposed()).contains(idOf(who));

        assertThat(Matter.answers(who, session, "RECUSE")).isEqualTo(200);

        assertThat(proposed()).doesNotContain(idOf(who));
    }

    @Test
    void whoIsAskedToSitDoesNotWriteDownWhatPeopleSay() {
        var session = ready(matter);
        var who = Matter.practitionersOf(session).getFirst();
        Matter.answers(who, session, "STAND_DOWN");
        matter.awaitState("READY");

        assertThat(recordedBy(who).statusCode()).isEqualTo(403);
        assertThat(readBy(who).statusCode()).as("nor what was ticked before").isEqualTo(403);
        assertThat(recordedBy("staff-rosa").statusCode()).isEqualTo(200);
        assertThat(readBy("staff-rosa").statusCode()).isEqualTo(200);
        assertThat(askedToSit(who)).as("intake asks the same with their token").isTrue();
        assertThat(askedToSit("staff-rosa")).isFalse();
    }

    private Response readBy(String subject) {
        return SignedIn.as(subject, "staff")
                .get("/api/v1/cases/" + matter.caseId + "/participants/" + matter.other.participantId()
                        + "/availability");
    }

    private boolean askedToSit(String subject) {
        return SignedIn.as(subject, "staff")
                .get("/api/v1/cases/" + matter.caseId + "/sitting/me")
                .jsonPath()
                .getBoolean("asked");
    }

    @Test
    void onlySomebodyOnTheRosterCanBeMeant() {
        matter.isReady();

        assertThat(saysNot(UUID.randomUUID().toString()).statusCode()).isEqualTo(404);
        assertThat(SignedIn.ombuds()
                        .put("/api/v1/cases/" + matter.caseId + "/not-eligible/"
                                + idOf(Matter.practitionersOf(matter.holdsTheBest())
                                        .getFirst()))
                        .statusCode())
                .isEqualTo(404);
    }

    private static UUID ready(Matter matter) {
        matter.isReady();
        return matter.holdsTheBest();
    }

    private JsonPath mySessions() {
        return SignedIn.participant(matter.signsIn(matter.requester))
                .get("/api/v1/participations/me/sessions")
                .jsonPath();
    }

    private Response saysNot(String practitioner) {
        return SignedIn.participant(matter.signsIn(matter.requester))
                .contentType("application/json")
                .body(Map.of("practitionerId", practitioner))
                .put("/api/v1/participations/me/not-this-person");
    }

    private Response recordedBy(String subject) {
        return SignedIn.as(subject, "staff")
                .contentType("application/json")
                .body(Map.of("starts", List.of()))
                .put("/api/v1/cases/" + matter.caseId + "/participants/" + matter.other.participantId()
                        + "/availability");
    }

    private List<String> proposed() {
        return SignedIn.staff()
                .queryParam("limit", 50)
                .get("/api/v1/cases/" + matter.caseId + "/options")
                .jsonPath()
                .getList("options.practitionerIds.flatten()", String.class);
    }

    private static String idOf(String practitioner) {
        List<Map<String, String>> roster =
                SignedIn.staff().get("/api/v1/practitioners").jsonPath().getList("items");
        return roster.stream()
                .filter(one -> practitioner.equals(one.get("subject")))
                .map(one -> String.valueOf(one.get("id")))
                .findFirst()
                .orElseThrow();
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }
}
