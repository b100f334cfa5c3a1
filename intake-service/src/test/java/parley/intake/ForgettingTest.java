package parley.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.events.Office;
import parley.events.letters.FailureCause;
import parley.events.letters.LetterFailed;
import parley.events.letters.LetterKind;
import parley.events.letters.LetterSent;
import parley.events.letters.RecipientKind;
import parley.intake.sealing.Shredder;

/// Who has gone is forgotten, and so is what was said in a case that closed.
@QuarkusTest
@OnRealGround
class ForgettingTest {

    @Inject
    Shredder shredder;

    @Inject
    MovableClock clock;

    @Inject
    @DataSource("keys")
    javax.sql.DataSource keys;

    @Inject
    javax.sql.DataSource cases;

    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
    }

    @Test
    void aNoDestroysTheKeyAtOnce() {
        var story = Story.convening().names("other");
        assertThat(hasKey(story.person(1))).isTrue();

        story.saysNo(1);
        shredder.shred();

        assertThat(hasKey(story.person(1))).isFalse();
        assertThat(hasRow("contact where participant_id", story.person(1))).isFalse();
        assertThat(hasKey(story.person(0))).as("the requester goes on").isTrue();
    }

    @Test
    void whoWithdrewIsForgottenOnceTheLetterLeft() {
        var story = Story.accepted();
        story.withdraws(1);
        shredder.shred();
        assertThat(hasKey(story.person(1))).as("the letter needs the address").isTrue();

        Broker.announce("notification-service", sent(story, LetterKind.WITHDRAWAL_ACKNOWLEDGED));

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            shredder.shred();
            assertThat(hasKey(story.person(1))).isFalse();
        });
        assertThat(story.claim("WITHDRAWAL_ACKNOWLEDGED", 1).statusCode()).isEqualTo(410);
    }

    @Test
    void whoMustBePhonedStaysReachableForADayAtMost() {
        var story = Story.accepted();
        story.withdraws(1);
        Broker.announce(
                "notification-service",
                new LetterFailed(
                        story.caseId(),
                        Office.CONFLICT_RESOLUTION,
                        Instant.now(),
                        UUID.randomUUID(),
                        LetterKind.WITHDRAWAL_ACKNOWLEDGED,
                        RecipientKind.PARTICIPANT,
                        story.person(1),
                        FailureCause.MUST_NOT_WRITE));
        Broker.announce("notification-service", sent(story, LetterKind.SESSION_CANCELLED));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> number(cases, "inbox where subject = '" + story.caseId() + "'") == 2);
        shredder.shred();
        assertThat(hasKey(story.person(1))).isTrue();

        clock.advance(Duration.ofHours(24));
        shredder.shred();

        assertThat(hasKey(story.person(1))).isFalse();
    }

    @Test
    void whatWasSaidGoesWithTheCase() {
        var opened = Story.open(SignIn.staff("staff-rosa"), Story.person("requester"), "It is about the music.");
        var caseId = UUID.fromString(opened.path("id"));
        assertThat(words(caseId).<String>path("words")).isEqualTo("It is about the music.");

        Story.as(SignIn.staff("staff-rosa"))
                .header("If-Match", opened.header("ETag"))
                .put("/api/v1/cases/{id}/closing", caseId)
                .then()
                .statusCode(200);
        shredder.shred();

        assertThat(words(caseId).statusCode()).isEqualTo(404);
        assertThat(hasKey(caseId)).isFalse();
        assertThat(hasRow("words where case_id", caseId)).isFalse();
    }

    private static Response words(UUID caseId) {
        return Story.as(SignIn.staff("staff-rosa")).get("/api/v1/cases/{id}/words", caseId);
    }

    private static LetterSent sent(Story story, LetterKind kind) {
        return new LetterSent(
                story.caseId(),
                Office.CONFLICT_RESOLUTION,
                Instant.now(),
                UUID.randomUUID(),
                kind,
                RecipientKind.PARTICIPANT,
                story.person(1));
    }

    private boolean hasKey(UUID owner) {
        return any(keys, "data_key where owner", owner);
    }

    private boolean hasRow(String where, UUID id) {
        return any(cases, where, id);
    }

    private static boolean any(javax.sql.DataSource database, String where, UUID id) {
        return number(database, where + " = '" + id + "'") > 0;
    }

    private static long number(javax.sql.DataSource database, String from) {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select count(*) from " + from)) {
            rows.next();
            return rows.getLong(1);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
