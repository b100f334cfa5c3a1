package parley.intake.forgetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.intake.Story.as;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.events.cases.CaseForgotten;
import parley.events.cases.ParticipantWithdrew;
import parley.intake.Broker;
import parley.intake.OnRealGround;
import parley.intake.SignIn;
import parley.intake.Story;

/// Whoever asks to be forgotten is forgotten now.
@QuarkusTest
@OnRealGround
class OnRequestTest {

    @Inject
    javax.sql.DataSource cases;

    @Inject
    @DataSource("keys")
    javax.sql.DataSource keys;

    private Tables tables;
    private Tables keyServer;

    @BeforeEach
    void look() {
        tables = new Tables(cases);
        keyServer = new Tables(keys);
    }

    @Test
    void aPersonWhoAgreedStopsAndIsForgottenWithoutALetter() {
        var story = Story.acceptedByThree();

        as(story.session(1)).put("/api/v1/participations/me/forgetting").then().statusCode(204);

        assertThat(keyServer.mentioning(story.person(1))).isEmpty();
        assertThat(keyServer.mentioning(story.person(0))).isNotEmpty();
        assertThat(story.claim("WITHDRAWAL_ACKNOWLEDGED", 1).statusCode()).isEqualTo(410);
        assertThat(tables.number("select count(*) from contact where participant_id = '" + story.person(1) + "'"))
                .isZero();
        assertThat(tables.number("select count(*) from link where participant_id = '" + story.person(1) + "'"))
                .isZero();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(Broker.announcedAbout(story.caseId()))
                .anyMatch(ParticipantWithdrew.class::isInstance));
    }

    @Test
    void aPersonWhoWasAskedSaysNoWithIt() {
        var story = Story.convening().names("other");
        var told = Story.convening().names("other").saysNo(1);

        as(story.session(1)).put("/api/v1/participations/me/forgetting").then().statusCode(204);

        assertThat(keyServer.mentioning(story.person(1))).isEmpty();
        assertThat(standing(story)).isEqualTo(standing(told));
        assertThat(story.read().<String>path("state")).isEqualTo(told.read().<String>path("state"));
    }

    @Test
    void aRequesterWithoutWhomItGoesOnIsNotFoundAnyMoreNorAreTheirWords() {
        var requester = Story.person("requester");
        var story = Story.opened(SignIn.staff("staff-rosa"), requester, "I cannot sleep.")
                .screened()
                .saysYes(0)
                .names("b")
                .names("c")
                .names("d")
                .names("e")
                .saysYes(1)
                .saysYes(2)
                .saysYes(3)
                .saysYes(4)
                .circleIsComplete();
        var hash = hashOf(story.person(0));
        assertThat(found(requester)).containsExactly(story.caseId().toString());
        assertThat(words(story)).isEqualTo(200);

        as(story.session(0)).put("/api/v1/participations/me/forgetting").then().statusCode(204);

        assertThat(story.state()).as("the others go on").isEqualTo("CONVENING");
        assertThat(found(requester)).isEmpty();
        assertThat(words(story)).isEqualTo(404);
        assertThat(keyServer.mentioning(story.caseId())).isEmpty();
        assertThat(tables.strings("select encode(address_hash, 'hex') from person"))
                .doesNotContain(hash)
                .contains(hashOf(story.person(0)));
        assertThat(tables.number("select count(*) from contact where case_id = '" + story.caseId() + "'"))
                .isEqualTo(4);
    }

    @Test
    void somebodyElsesLeavingLeavesTheWordsAndTheirOtherCases() {
        var twice = Story.person("twice");
        var other = Story.opened(SignIn.staff("staff-rosa"), twice);
        var story = Story.opened(SignIn.staff("staff-rosa"), Story.person("requester"), "I cannot sleep.")
                .screened()
                .saysYes(0)
                .names(twice)
                .names("c")
                .saysYes(1)
                .saysYes(2)
                .circleIsComplete();
        assertThat(found(twice)).hasSize(2);

        as(story.session(1)).put("/api/v1/participations/me/forgetting").then().statusCode(204);

        assertThat(words(story)).isEqualTo(200);
        assertThat(found(twice)).containsExactly(other.caseId().toString());
    }

    @Test
    void whoIsForgottenStillDoesNotSeeTheirOwnCaseAsStaff() {
        var email = "tomas-" + UUID.randomUUID() + "@office.example";
        var tomas = SignIn.tokenOf("staff-tomas", email, "staff");
        var story = Story.convening()
                .names("b")
                .names(Map.of(
                        "name",
                        "Tomas",
                        "email",
                        email,
                        "safeContact",
                        Map.of("mayWrite", true, "maySayWho", true, "mayLeaveMessage", false)))
                .saysYes(1)
                .saysYes(2)
                .circleIsComplete();

        as(story.session(2)).put("/api/v1/participations/me/forgetting").then().statusCode(204);

        assertThat(as(tomas).get("/api/v1/cases/{id}", story.caseId()).statusCode())
                .isEqualTo(404);
        assertThat(as(tomas).get("/api/v1/cases?limit=200").<List<String>>path("items.id"))
                .doesNotContain(story.caseId().toString());
        assertThat(story.read().statusCode()).as("for a colleague it is there").isEqualTo(200);
    }

    @Test
    void whoSaidNoAndIsForgottenCannotBeAskedAgainLikeWhoSaidNo() {
        var one = Story.person("one");
        var forgotten = Story.convening().names(one);
        var other = Story.person("other");
        var declined = Story.convening().names(other).saysNo(1);
        var path = "/api/v1/cases/{id}/participants/{pid}/forgetting";
        as(forgotten.staff())
                .put(path, forgotten.caseId(), forgotten.person(1))
                .then()
                .statusCode(204);
        as(forgotten.staff())
                .put(path, forgotten.caseId(), forgotten.person(1))
                .then()
                .statusCode(204);

        assertThat(declined.naming(other, "OFFICE").<String>path("code")).isEqualTo("already-takes-part");
        assertThat(forgotten.naming(one, "OFFICE").<String>path("code")).isEqualTo("already-takes-part");
    }

    private static List<String> found(Map<String, Object> who) {
        return as(SignIn.staff("staff-rosa"))
                .body(Map.of("email", String.valueOf(who.get("email"))))
                .post("/api/v1/cases/search")
                .path("items.id");
    }

    private static int words(Story story) {
        return as(story.staff()).get("/api/v1/cases/{id}/words", story.caseId()).statusCode();
    }

    private String hashOf(UUID participant) {
        return tables.strings("select encode(p.address_hash, 'hex') from person p"
                        + " join participant one on one.person_id = p.id where one.id = '" + participant + "'")
                .getFirst();
    }

    @Test
    void aPersonOfAClosedCaseIsForgottenToo() {
        var story = Story.accepted();
        var session = story.session(1);
        MonthlyRunTest.close(story);

        as(session).put("/api/v1/participations/me/forgetting").then().statusCode(204);

        assertThat(keyServer.mentioning(story.person(1))).isEmpty();
        assertThat(as(session).get("/api/v1/participations/me").statusCode()).isEqualTo(401);
    }

    @Test
    void staffWriteDownThatSomebodyAskedForIt() {
        var story = Story.accepted();

        as(story.staff())
                .put("/api/v1/cases/{id}/participants/{pid}/forgetting", story.caseId(), story.person(1))
                .then()
                .statusCode(204);

        assertThat(keyServer.mentioning(story.person(1))).isEmpty();
        assertThat(as(story.staff())
                        .get("/api/v1/cases/{id}/participants/{pid}/contact", story.caseId(), story.person(1))
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aClosedCaseIsForgottenAtOnceAndCountedLater() {
        var story = Story.accepted();
        var counted = "select coalesce(sum(cases), 0) from trend_count";
        assertThat(forget(story)).as("it is open").isEqualTo(409);
        MonthlyRunTest.close(story);
        var before = tables.number(counted);
        var kept = tables.number("select count(*) from tally");

        assertThat(forget(story)).isEqualTo(204);

        assertThat(forget(story)).isEqualTo(404);
        assertThat(tables.number(counted)).isEqualTo(before);
        assertThat(tables.number("select count(*) from tally")).isEqualTo(kept + 1);
        assertThat(tables.strings("select t::text from tally t")).noneMatch(row -> row.contains(story.caseId() + ""));
        assertThat(keyServer.mentioning(story.person(0))).isEmpty();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(Broker.announcedAbout(story.caseId())).last().isInstanceOf(CaseForgotten.class));
    }

    @Test
    void nobodyForgetsACaseOfTheOtherOffice() {
        var story = Story.opened();
        MonthlyRunTest.close(story);

        assertThat(as(SignIn.token("ombuds-hale", "ombuds"))
                        .put("/api/v1/cases/{id}/forgetting", story.caseId())
                        .statusCode())
                .isEqualTo(404);
        assertThat(as(SignIn.token("ombuds-hale", "ombuds"))
                        .put("/api/v1/cases/{id}/participants/{pid}/forgetting", story.caseId(), story.person(0))
                        .statusCode())
                .isEqualTo(404);
        assertThat(story.read().statusCode()).isEqualTo(200);
        assertThat(keyServer.mentioning(story.person(0))).isNotEmpty();
    }

    private static int forget(Story story) {
        return as(story.staff())
                .put("/api/v1/cases/{id}/forgetting", story.caseId())
                .statusCode();
    }

    private String standing(Story story) {
        UUID other = story.person(1);
        return tables.strings("select standing || coalesce(valid_until::text, '') || coalesce(said_at::text, '')"
                        + " || coalesce(written_by, '') from participant where id = '" + other + "'")
                .getFirst();
    }
}
