package parley.intake.clock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.intake.Story.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.events.Office;
import parley.events.sessions.Blocker;
import parley.events.sessions.OptionsReady;
import parley.events.sessions.SchedulingBlocked;
import parley.intake.Broker;
import parley.intake.Listed;
import parley.intake.MovableClock;
import parley.intake.OnRealGround;
import parley.intake.Story;

/// Staff see how long somebody has waited since the first contact, and for whom.
@QuarkusTest
@OnRealGround
class ClockTest {

    @Inject
    MovableClock clock;

    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
    }

    @Test
    void itCountsFromTheFirstContactAndNotFromTheEntry() {
        var story = Story.opened();

        assertThat(story.read().<Integer>path("clock.ageHours")).isEqualTo(1);
        clock.advance(Duration.ofDays(1));

        assertThat(story.read().<Integer>path("clock.ageHours")).isEqualTo(25);
        assertThat(story.read().<String>path("clock.firstContactAt"))
                .isEqualTo(story.read().path("firstContactAt"));
        assertThat(item(story)).containsEntry("ageHours", 25).containsEntry("forecast", "ON_TIME");
    }

    @Test
    void itSaysWhomACaseWaitsFor() {
        var story = Story.opened();
        assertThat(waitingFor(story)).isEqualTo("STAFF");
        story.screened();
        assertThat(waitingFor(story)).isEqualTo("PARTICIPANTS");
        story.saysYes(0);
        assertThat(waitingFor(story)).as("somebody must be named").isEqualTo("STAFF");
        story.names("other");
        assertThat(waitingFor(story)).isEqualTo("PARTICIPANTS");
        story.saysYes(1).circleIsComplete();
        assertThat(waitingFor(story)).as("times are asked").isEqualTo("PARTICIPANTS");

        var before = story.etag();
        Broker.announce(
                "scheduling-service",
                new SchedulingBlocked(
                        story.caseId(),
                        Office.CONFLICT_RESOLUTION,
                        Instant.now(),
                        9,
                        List.of(
                                new SchedulingBlocked.Lost(Blocker.NO_ROOM, 7),
                                new SchedulingBlocked.Lost(Blocker.TIE_DECLARED, 2))));
        await().atMost(Duration.ofSeconds(20)).until(() -> waitingFor(story).equals("ROOMS"));
        assertThat(story.etag()).as("a page that shows it must load it again").isNotEqualTo(before);
    }

    @Test
    void whileNoTimeSuitsEverybodyItSaysWhatIsInTheWay() {
        var story = Story.accepted();
        assertThat(blocked(story)).isNull();

        says(story, new SchedulingBlocked.Lost(Blocker.TIE_DECLARED, 2));
        await().atMost(Duration.ofSeconds(20)).until(() -> "TIE_DECLARED".equals(blocked(story)));
        assertThat(item(story)).containsEntry("blocked", "TIE_DECLARED");
        says(story);
        await().atMost(Duration.ofSeconds(20)).until(() -> "PARTICIPANT_UNAVAILABLE".equals(blocked(story)));
        assertThat(waitingFor(story)).isEqualTo("STAFF");
        var before = story.etag();

        Broker.announce(
                "scheduling-service", new OptionsReady(story.caseId(), Office.CONFLICT_RESOLUTION, Instant.now(), 3));

        await().atMost(Duration.ofSeconds(20)).until(() -> blocked(story) == null);
        assertThat(waitingFor(story)).isEqualTo("STAFF");
        assertThat(story.etag()).as("a page that shows it must load it again").isNotEqualTo(before);
    }

    @Test
    void whatWasInTheWayIsForgottenWithTheSearch() {
        var story = Story.accepted();
        says(story, new SchedulingBlocked.Lost(Blocker.NO_ROOM, 2));
        await().atMost(Duration.ofSeconds(20)).until(() -> "NO_ROOM".equals(blocked(story)));

        story.withdraws(1).then().statusCode(204);

        assertThat(blocked(story)).isNull();
    }

    @Test
    void aNoChangesNeitherWhomItWaitsForNorSinceWhen() {
        var story = Story.convening().names("b");
        var before = story.read();
        clock.advance(Duration.ofMinutes(5));

        story.saysNo(1);

        assertThat(waitingFor(story)).isEqualTo(before.path("clock.waitingFor"));
        assertThat(story.read().<String>path("clock.since")).isEqualTo(before.path("clock.since"));
    }

    @Test
    void aNoDoesNotMoveTheVersionEither() {
        var story = Story.convening().names("b").names("c");
        var before = story.etag();

        story.saysNo(1);
        assertThat(story.etag()).isEqualTo(before);
        assertThat(as(story.staff())
                        .header("If-None-Match", before)
                        .get("/api/v1/cases/{id}", story.caseId())
                        .statusCode())
                .isEqualTo(304);

        story.saysYes(2);
        assertThat(story.etag())
                .as("and the next change does not show that there was one before")
                .isEqualTo("\"" + (Long.parseLong(before.replace("\"", "")) + 1) + "\"");
    }

    @Test
    void aCaseThatEndedWaitsForNobody() {
        var story = Story.accepted();
        story.withdraws(1).then().statusCode(204);

        assertThat(waitingFor(story)).isEqualTo("NOBODY");
        assertThat(story.read().<String>path("clock.stage")).isEqualTo("OVER");
        assertThat(story.read().<String>path("clock.forecast")).isNull();
    }

    private static void says(Story story, SchedulingBlocked.Lost... lost) {
        Broker.announce(
                "scheduling-service",
                new SchedulingBlocked(story.caseId(), Office.CONFLICT_RESOLUTION, Instant.now(), 9, List.of(lost)));
    }

    private static @Nullable String blocked(Story story) {
        return story.read().path("clock.blocked");
    }

    private static String waitingFor(Story story) {
        return story.read().path("clock.waitingFor");
    }

    private static Map<String, Object> item(Story story) {
        return Listed.all(story.staff(), "/api/v1/cases").stream()
                .filter(one -> story.caseId().equals(UUID.fromString(String.valueOf(one.get("id")))))
                .map(ClockTest::clock)
                .findFirst()
                .orElseThrow();
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> clock(Map<String, Object> item) {
        return (Map<String, Object>) item.getOrDefault("clock", Map.of());
    }
}
