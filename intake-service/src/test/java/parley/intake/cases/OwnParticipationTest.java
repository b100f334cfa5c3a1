package parley.intake.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.intake.Story.as;
import static parley.intake.Story.person;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.intake.LinkCalls;
import parley.intake.MovableClock;
import parley.intake.OnRealGround;
import parley.intake.SignIn;
import parley.intake.Story;

/// What a person is told of their own part: all that a page for them needs, and nothing of anybody else's.
@QuarkusTest
@OnRealGround
class OwnParticipationTest {

    private static final String PART = "/api/v1/participations/me";

    @Inject
    MovableClock clock;

    @Inject
    DailyWork batch;

    @AfterEach
    void asBefore() {
        clock.reset();
    }

    @Test
    void whoIsAskedHearsWhoTurnedToTheOfficeIfThatPersonLetItBeSaid() {
        var story = Story.convening().names("other");
        var session = story.session(1);

        assertThat(as(session).get(PART).<String>path("introducedBy")).isEqualTo("requester");
        as(session).body(Map.of("answer", "YES")).put(PART + "/consent");
        assertThat(as(session).get(PART).<String>path("introducedBy"))
                .as("whoever has answered knows")
                .isNull();
        assertThat(story.own(0).<String>path("introducedBy"))
                .as("the requester themself")
                .isNull();
    }

    @Test
    void nobodyIsNamedWithoutLeave() {
        var quiet = new HashMap<>(person("requester"));
        quiet.put("safeContact", Map.of("mayWrite", true, "maySayWho", false, "mayLeaveMessage", false));
        var story = Story.opened(SignIn.staff("staff-rosa"), quiet)
                .screened()
                .saysYes(0)
                .names("other");
        var circle = Story.opened()
                .screenedAs(Map.of(
                        "offering", "restorative-justice", "requesterRole", "HARMED_PARTY", "proceedingRuns", false))
                .saysYes(0)
                .namesAs("PERSON_WHO_CAUSED_HARM", "causer");

        for (var asked : List.of(story.own(1), circle.own(1))) {
            assertThat(asked.<String>path("question")).isEqualTo("CONSENT");
            assertThat(asked.<String>path("introducedBy")).isNull();
            assertThat(asked.asString()).doesNotContain(":\"requester\"");
        }
    }

    @Test
    void everybodyHearsHowTheyReadAndWhomTheyCall() {
        var reader = new HashMap<>(person("requester"));
        reader.put("language", "es");
        reader.put("zone", "Europe/Madrid");
        var own = Story.opened(SignIn.staff("staff-rosa"), reader).screened().own(0);
        var visitor = Story.openedByOmbuds().own(0);

        assertThat(own.<String>path("language")).isEqualTo("es");
        assertThat(own.<String>path("zone")).isEqualTo("Europe/Madrid");
        assertThat(own.<String>path("phone")).isEqualTo("617-555-0123");
        assertThat(own.<String>path("office")).isEqualTo("CONFLICT_RESOLUTION");
        assertThat(own.<String>path("format")).isEqualTo("IN_PERSON");
        assertThat(own.<Boolean>path("requester")).isTrue();
        assertThat(visitor.<String>path("office")).isEqualTo("OMBUDS");
        assertThat(visitor.<String>path("phone"))
                .as("the other office's number is not theirs")
                .isNull();
    }

    @Test
    void aGroupHearsForHowManyItIsPlanned() {
        var story = Story.opened().screenedAs(Map.of("offering", "facilitation", "headCount", 12));

        assertThat(story.own(0).<Integer>path("headCount")).isEqualTo(12);
    }

    @Test
    void whatAnotherHasAnsweredShowsToNobody() {
        var silent = Story.convening().names("b").names("c");
        var declined = Story.convening().names("b").names("c").saysNo(2);
        var agreed = Story.convening().names("b").names("c").saysYes(2);

        for (var who : List.of(0, 1)) {
            var own = alike(silent.own(who));
            assertThat(alike(declined.own(who))).isEqualTo(own);
            assertThat(alike(agreed.own(who))).isEqualTo(own);
        }
    }

    @Test
    void whenNothingCouldBeArrangedANoAndASilenceTellTheSame() {
        var declined = Story.convening().names("other").saysNo(1);
        var silent = Story.convening().names("other");
        clock.advance(Duration.ofDays(7));
        batch.now();
        clock.advance(DailyWork.A_LONG_DAY);
        batch.now();

        var own = declined.own(0);

        assertThat(own.<Boolean>path("landing")).isTrue();
        assertThat(own.<List<String>>path("issues")).containsExactly("NOISE", "CHORES");
        assertThat(alike(own)).isEqualTo(alike(silent.own(0)));
    }

    @Test
    void whoeverIsLeftAloneBeforeTheFirstSessionIsToldTheSame() {
        var story = Story.accepted();
        var other = story.secret(1);
        story.withdraws(0).then().statusCode(204);

        assertThat(story.state()).isEqualTo("CLOSED");
        var own = LinkCalls.own(other);
        assertThat(own.<Boolean>path("landing")).isTrue();
        assertThat(own.<List<String>>path("issues"))
                .as("what the requester said it is about")
                .isEmpty();
    }

    @Test
    void afterASessionNothingElseIsOffered() {
        var story = Story.accepted().held();
        as(story.staff())
                .header("If-Match", story.etag())
                .put("/api/v1/cases/{id}/closing", story.caseId())
                .then()
                .statusCode(200);

        var own = story.own(0);
        assertThat(own.<Boolean>path("over")).isTrue();
        assertThat(own.<Boolean>path("landing")).isFalse();
        assertThat(own.<List<String>>path("issues")).isEmpty();
    }

    @Test
    void whoIsAskedAnewHearsThatItIsAnew() {
        var story = Story.acceptedByThree();
        story.withdraws(1).then().statusCode(204);

        assertThat(story.own(2).<Boolean>path("anew")).isTrue();
        assertThat(story.own(2).asString()).doesNotContain(story.person(1).toString());
    }

    private static String alike(Response own) {
        return own.asString().replaceAll("[0-9a-f-]{36}", "ID").replaceAll("[0-9A-Z]{4}-[0-9A-Z]{4}", "REFERENCE");
    }
}
