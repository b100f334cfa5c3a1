package parley.intake.claims;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.intake.Story.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import parley.intake.LinkCalls;
import parley.intake.OnRealGround;
import parley.intake.SignIn;
import parley.intake.Story;

/// A letter is written only as long as somebody wants it.
@QuarkusTest
@OnRealGround
class LetterClaimTest {

    private static final int RACES = System.getProperty("parley.tier", "test").equals("soak") ? 500 : 40;

    @Inject
    javax.sql.DataSource database;

    @Test
    void holdsWhatALetterNeedsAndNothingElse() {
        var story = Story.convening()
                .names(Map.of(
                        "name", "Robin",
                        "email", "Robin-" + UUID.randomUUID() + "@People.example",
                        "language", "es",
                        "zone", "America/Los_Angeles",
                        "accessNeeds", "a quiet room",
                        "safeContact", Map.of("mayWrite", true, "maySayWho", true, "mayLeaveMessage", true)));

        var claimed = story.claim("INVITATION", 1);

        assertThat(claimed.jsonPath().getMap("$").keySet())
                .containsExactlyInAnyOrder(
                        "email", "name", "language", "zone", "link", "reference", "maySayWho", "procedure", "role");
        assertThat(claimed.<Boolean>path("maySayWho")).isTrue();
        assertThat(claimed.<String>path("procedure")).isEqualTo("MEDIATION");
        assertThat(claimed.<String>path("role")).isEqualTo("OTHER_PARTY");
        assertThat(claimed.<String>path("language")).isEqualTo("es");
        assertThat(claimed.<String>path("zone")).isEqualTo("America/Los_Angeles");
        assertThat(claimed.<String>path("link")).matches("http://localhost:8080/p/[A-Za-z0-9_-]{43}");
    }

    /// Staff see what a letter says, and learn from it neither how to open a page nor what somebody has answered.
    @Test
    void anOutlineOfALetterHoldsNothingOfItsReader() throws SQLException {
        var story = Story.convening().names("other");
        var before = outline(story, 1);

        assertThat(before.statusCode()).isEqualTo(200);
        assertThat(before.jsonPath().getMap("$"))
                .containsOnlyKeys("reference", "procedure", "role")
                .containsEntry("procedure", "MEDIATION")
                .containsEntry("role", "OTHER_PARTY");
        assertThat(count("link", story.person(1))).isZero();

        story.saysNo(1);

        assertThat(outline(story, 1).asString()).isEqualTo(before.asString());
    }

    private static Response outline(Story story, int who) {
        return as(SignIn.service("notification-service"))
                .body(Map.of("caseId", story.caseId(), "participantId", story.person(who)))
                .post("/internal/v1/letter-outlines");
    }

    @Test
    void everyRenderingHasALinkOfItsOwnAndEachWorks() {
        var story = Story.opened();

        var one = story.secret(0);
        var two = story.secret(0);

        assertThat(one).isNotEqualTo(two);
        assertThat(LinkCalls.open(one).statusCode()).isEqualTo(201);
        assertThat(LinkCalls.open(two).statusCode()).isEqualTo(201);
        assertThat(LinkCalls.open(one).statusCode()).isEqualTo(201);
    }

    /// A mail server may put a letter off for a day; a copy of it that may have arrived keeps its link.
    @Test
    void aLetterThatIsPutOffHasOneLinkAndEveryCopyThatMayHaveLeftKeepsItsOwn() throws SQLException {
        var story = Story.opened();
        var letter = UUID.randomUUID();
        var links = count("link", story.person(0));

        var putOff = secretOf(story, letter, 0);
        var mayHaveLeft = secretOf(story, letter, 0);
        secretOf(story, letter, 1);
        var again = secretOf(story, letter, 1);
        var other = secretOf(story, UUID.randomUUID(), 0);

        assertThat(LinkCalls.open(putOff).statusCode()).isEqualTo(410);
        assertThat(LinkCalls.open(mayHaveLeft).statusCode()).isEqualTo(201);
        assertThat(LinkCalls.open(again).statusCode()).isEqualTo(201);
        assertThat(LinkCalls.open(other).statusCode()).isEqualTo(201);
        assertThat(count("link", story.person(0))).isEqualTo(links + 3);
    }

    private static String secretOf(Story story, UUID letter, int copy) {
        return as(SignIn.service("notification-service"))
                .body(Map.of(
                        "letterId",
                        letter,
                        "kind",
                        "REQUEST_RECEIVED",
                        "caseId",
                        story.caseId(),
                        "participantId",
                        story.person(0),
                        "copy",
                        copy))
                .post("/internal/v1/letter-claims")
                .<String>path("link")
                .replaceFirst(".*/p/", "");
    }

    @Test
    void whoDoesNotWantLettersIsPhoned() {
        var story = Story.convening()
                .names(Map.of(
                        "email",
                        "kim-" + UUID.randomUUID() + "@people.example",
                        "phone",
                        "+1 617 555 0100",
                        "safeContact",
                        Map.of("mayWrite", false, "maySayWho", false, "mayLeaveMessage", false)));

        var claimed = story.claim("INVITATION", 1);

        assertThat(claimed.statusCode()).isEqualTo(409);
        assertThat(claimed.<String>path("code")).isEqualTo("must-not-write");
        assertThat(claimed.<String>path("phone")).isEqualTo("+1 617 555 0100");
    }

    @Test
    void aQuestionThatIsSettledIsNotAskedByLetter() {
        var story = Story.convening().names("other").saysYes(1);

        assertThat(story.claim("INVITATION", 1).statusCode()).isEqualTo(410);
        assertThat(story.claim("HOW_TO_GO_ON", 0).statusCode()).isEqualTo(410);
        assertThat(story.claim("SESSION_SCHEDULED", 1).statusCode()).isEqualTo(410);
        assertThat(story.claim("NOT_ARRANGED", 1).statusCode()).isEqualTo(410);
        assertThat(story.claim("TIMES_ASKED", 1).statusCode()).isEqualTo(200);
    }

    @Test
    void nobodyIsInvitedToACaseThatHasEnded() {
        var story = Story.convening().names("other");
        as(story.staff())
                .header("If-Match", story.etag())
                .put("/api/v1/cases/{id}/closing", story.caseId())
                .then()
                .statusCode(200);

        assertThat(story.claim("INVITATION", 1).statusCode()).isEqualTo(410);
        assertThat(story.claim("TIMES_ASKED", 0).statusCode()).isEqualTo(410);
    }

    @Test
    void noLinkOutlivesAWithdrawalHoweverCloselyTheyMeet() throws Exception {
        var outlived = 0L;
        try (var runners = Executors.newFixedThreadPool(3)) {
            for (var race = 0; race < RACES; race++) {
                var story = Story.accepted();
                var secret = story.secret(1);
                var claim = runners.submit(() -> story.claim("TIMES_ASKED", 1).statusCode());
                var open = runners.submit(() -> LinkCalls.open(secret).statusCode());
                var withdrawal = runners.submit(() -> as(story.staff())
                        .put("/api/v1/cases/{id}/participants/{pid}/withdrawal", story.caseId(), story.person(1))
                        .statusCode());
                assertThat(claim.get()).isIn(200, 410);
                assertThat(open.get()).isIn(201, 410);
                assertThat(withdrawal.get()).isEqualTo(200);
                outlived += count("link", story.person(1)) + count("link_session", story.person(1));
            }
        }

        assertThat(outlived).isZero();
    }

    private long count(String table, UUID participant) throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery(
                                "select count(*) from " + table + " where participant_id = '" + participant + "'")) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
