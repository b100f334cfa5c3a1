package parley.intake.page;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static parley.intake.LinkCalls.page;
import static parley.intake.LinkCalls.press;
import static parley.intake.LinkCalls.send;
import static parley.intake.Story.as;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.intake.Catalogue;
import parley.intake.MovableClock;
import parley.intake.OnRealGround;
import parley.intake.SignIn;
import parley.intake.Story;
import parley.intake.cases.DailyWork;

/// What a person's own page says and asks, by the way their case takes.
@QuarkusTest
@OnRealGround
class ProcedurePagesTest {

    private static final Map<String, Object> CIRCLE =
            Map.of("offering", "restorative-justice", "requesterRole", "HARMED_PARTY", "proceedingRuns", false);

    @Inject
    MovableClock clock;

    @Inject
    DailyWork batch;

    @AfterEach
    void asBefore() {
        clock.reset();
    }

    @Test
    void beforeAnybodySaysYesToACircleThePageTellsOfThePlanAndTheChair() {
        var story = Story.opened().screenedAs(CIRCLE);

        assertThat(own(story, 0))
                .contains("Would you like to go on?", "goes to the Chair", "until its last day", "value=\"yes\"")
                .doesNotContain("<script");
        story.saysYes(0).namesAs("PERSON_WHO_CAUSED_HARM", "causer").namesAs("COMMUNITY_REPRESENTATIVE", "neighbour");
        assertThat(own(story, 1))
                .contains("goes to the Chair", "the Institute sees to it", "would like to put right", "value=\"yes\"")
                .doesNotContain("keep no record of what people agree", "people around you");
        assertThat(own(story, 2)).contains("goes to the Chair", "people around you");
    }

    @Test
    void nobodyElseIsToldOfAPlan() {
        var story = Story.convening().names("other");

        assertThat(own(story, 1))
                .contains("keep no record of what people agree", "/me/agreement")
                .doesNotContain("Chair");
    }

    @Test
    void afterASessionEachIsAskedAloneAndNobodySeesWhatAnotherSays() {
        var story = Story.accepted().held();
        var mine = press(story.secret(0)).cookie("__Host-parley");
        var others = own(story, 1);
        assertThat(page(mine).asString())
                .contains("another session", "Both answers are fine")
                .doesNotContain("You have said");

        assertThat(send(mine, "further", Map.of("answer", "no")).statusCode()).isEqualTo(303);

        assertThat(page(mine).asString()).contains("You have said no");
        assertThat(own(story, 1)).isEqualTo(others);
        send(mine, "further", Map.of("answer", "yes"));
        assertThat(page(mine).asString()).contains("You have said yes");
        assertThat(story.state()).isEqualTo("CONSIDERING");
        send(press(story.secret(1)).cookie("__Host-parley"), "further", Map.of("answer", "yes"));
        assertThat(story.state()).isEqualTo("ACCEPTED");
    }

    @Test
    void anAnswerThatComesTooLateChangesNothing() {
        var story = Story.accepted().held();
        clock.advance(Duration.ofDays(7));
        var cookie = press(story.secret(0)).cookie("__Host-parley");

        assertThat(page(cookie).asString()).contains("nothing to answer").doesNotContain("value=\"yes\"");
        assertThat(send(cookie, "further", Map.of("answer", "yes")).statusCode())
                .isEqualTo(303);
        assertThat(story.state()).isEqualTo("CONSIDERING");
    }

    @Test
    void coachingIsForOnePersonAndNobodyElseIsSpokenOf() {
        var story = Story.opened().screenedAs(Map.of("offering", "conflict-coaching", "requesterIsStudent", true));
        var cookie = press(story.secret(0)).cookie("__Host-parley");

        assertThat(page(cookie).asString())
                .contains("talk with a coach", "Nobody else is asked")
                .doesNotContain("other people", "sit down together", "/me/agreement");
        send(cookie, "answer", Map.of("answer", "yes"));
        assertThat(page(cookie).asString()).contains("When could you come?");
        assertThat(story.state()).isEqualTo("ACCEPTED");
    }

    @Test
    void aConversationWithTheOmbudsStartsNothingFormal() {
        var ombuds = SignIn.token("ombuds-hale", "ombuds");
        var story = Story.opened(ombuds, Story.person("visitor")).screenedAs(Map.of("offering", "exploring-options"));

        assertThat(own(story, 0)).contains("An ombudsperson talks with you alone", "starts nothing formal");
    }

    @Test
    void inAShuttleThePageSaysThatNobodyMeets() {
        var ombuds = SignIn.token("ombuds-hale", "ombuds");
        var story = Story.opened(ombuds, Story.person("visitor"))
                .screenedAs(Map.of("offering", "shuttle-diplomacy"))
                .saysYes(0)
                .names("other");

        assertThat(own(story, 1))
                .contains("Each person talks alone with us", "would not meet anybody else")
                .doesNotContain("sit down together", "Two mediators");
        assertThat(own(story, 0)).contains("You come alone.");
    }

    @Test
    void whoSpeaksForAGroupSeesForHowManyItIsPlanned() {
        var story = Story.opened().screenedAs(Map.of("offering", "facilitation", "headCount", 12));

        assertThat(own(story, 0)).contains("We plan for 12 people").doesNotContain("other people");
    }

    @Test
    void whenNothingCouldBeArrangedThePageOffersCoachingAndFittingPlaces() {
        var declined = Story.convening().names("other").saysNo(1);
        var silent = Story.convening().names("other");
        clock.advance(Duration.ofDays(7));
        batch.now();
        clock.advance(DailyWork.A_LONG_DAY);
        batch.now();

        var page = own(declined, 0);

        assertThat(page)
                .contains(
                        "could not arrange",
                        "Coaching, for you alone",
                        "617-253-3276",
                        "Housing Office",
                        "Ombuds Office")
                .doesNotContain("Tutors", "declined", "said no", "willing", "<script");
        assertThat(withoutReference(page, declined))
                .as("a no and a silence look the same")
                .isEqualTo(withoutReference(own(silent, 0), silent));
        assertThat(Catalogue.asked().lines())
                .as("nothing of the conflict is asked")
                .containsOnly("/api/v1/resources");
    }

    @Test
    void whoeverIsLeftAloneBeforeTheFirstSessionSeesTheSame() {
        var story = Story.accepted();
        story.withdraws(1).then().statusCode(204);

        assertThat(story.state()).isEqualTo("CLOSED");
        assertThat(own(story, 0))
                .contains("could not arrange", "Coaching, for you alone")
                .doesNotContain("stopped");
    }

    @Test
    void afterASessionWasHeldNothingMoreIsOffered() {
        var story = Story.accepted().held();
        as(story.staff())
                .header("If-Match", story.etag())
                .put("/api/v1/cases/{id}/closing", story.caseId())
                .then()
                .statusCode(200);

        assertThat(own(story, 0)).contains("Nothing is open here").doesNotContain("could not arrange");
    }

    @Test
    void whatSomebodyWasHandedStandsOnTheirPageByName() {
        var story = Story.convening().names("other");
        as(story.staff())
                .body(Map.of("items", List.of("ombuds", "not-in-the-guide")))
                .put("/api/v1/cases/{id}/handouts", story.caseId());

        assertThat(own(story, 0))
                .contains("For you to read", "/api/v1/resources/ombuds\">Ombuds Office</a>", ">not-in-the-guide</a>");
        assertThat(own(story, 1)).doesNotContain("For you to read");
    }

    @Test
    void theAgreementCanBeReadBeforehandByAnybody() {
        var agreement = given().get("/me/agreement");

        assertThat(agreement.statusCode()).isEqualTo(200);
        assertThat(agreement.asString())
                .contains("I can stop at any moment", "serious harm", "asks each person for a yes")
                .doesNotContain("<form", "<script");
    }

    private static String own(Story story, int who) {
        return page(press(story.secret(who)).cookie("__Host-parley")).asString();
    }

    private static String withoutReference(String page, Story story) {
        return page.replace(story.read().<String>path("reference"), "REFERENCE");
    }
}
