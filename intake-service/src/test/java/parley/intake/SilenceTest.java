package parley.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.intake.Story.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.events.Event;
import parley.events.Office;
import parley.events.cases.CaseClosed;
import parley.events.cases.CaseNotAccepted;
import parley.events.cases.FurtherSessionAgreed;
import parley.events.cases.FurtherSessionAsked;
import parley.events.cases.ParticipantReminded;
import parley.events.cases.ParticipantWithdrew;
import parley.events.letters.LetterKind;
import parley.events.letters.LetterSent;
import parley.events.letters.RecipientKind;
import parley.events.sessions.OptionsReady;
import parley.intake.cases.DailyWork;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;
import parley.intake.people.People;
import parley.intake.sealing.Shredder;

/// Nobody is ever told who was not willing.
@QuarkusTest
@OnRealGround
class SilenceTest {

    @Inject
    MovableClock clock;

    @Inject
    DailyWork work;

    @Inject
    Shredder shredder;

    @Inject
    People people;

    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
    }

    @Test
    void aNoShowsInNothingBeforeTheDailyBatch() {
        var one = Story.convening().names("b").names("c");
        var other = Story.convening().names("b").names("c");

        one.saysNo(1);
        other.saysNo(2);

        for (var story : List.of(one, other)) {
            assertThat(story.state()).isEqualTo("CONVENING");
            assertThat(standings(story)).containsExactly("AGREED", "NOT_YET", "NOT_YET");
            assertThat(contact(story, 1).statusCode()).isEqualTo(404);
            assertThat(contact(story, 2).statusCode()).isEqualTo(404);
            assertThat(contact(story, 0).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aNoAndASilenceEndInTheSameLetterOfTheSameBatch() {
        var declined = Story.convening().names("b").names("c").saysYes(1);
        var lapsed = Story.convening().names("b").names("c").saysYes(1);
        var links = Map.of(declined, declined.secret(1), lapsed, lapsed.secret(1));
        declined.saysNo(2);

        clock.advance(Duration.ofDays(5).plusMinutes(1));
        work.now();
        clock.advance(DailyWork.A_LONG_DAY);
        work.now();

        for (var story : List.of(declined, lapsed)) {
            assertThat(story.state()).isEqualTo("NOT_ACCEPTED");
            assertThat(standings(story)).containsOnlyNulls();
            assertThat(story.claim("NOT_ARRANGED", 0).statusCode()).isEqualTo(200);
            assertThat(story.claim("NOT_ARRANGED", 1).statusCode())
                    .as("who had said yes waits, too")
                    .isEqualTo(200);
            assertThat(story.claim("NOT_ARRANGED", 2).statusCode()).isEqualTo(410);
            assertThat(story.claim("INVITATION", 2).statusCode()).isEqualTo(410);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(types(story)).endsWith(CaseNotAccepted.class));
            assertThat(waiting(story)).containsExactly(story.person(1));
            var own = LinkCalls.own(links.getOrDefault(story, ""));
            assertThat(own.<Boolean>path("landing")).isTrue();
            assertThat(own.<Boolean>path("over")).isTrue();
            assertThat(own.<List<String>>path("issues"))
                    .as("the requester's affair")
                    .isEmpty();
        }
        assertThat(body(declined)).isEqualTo(body(lapsed));
    }

    @Test
    void theBatchWaitsForItsHour() {
        clock.advance(work.untilItsHour(clock.instant()));
        var story = Story.convening().names("b").saysNo(1);

        clock.advance(Duration.ofHours(22));
        work.now();
        assertThat(story.state()).isEqualTo("CONVENING");

        clock.advance(Duration.ofHours(3));
        work.now();
        assertThat(story.state()).isEqualTo("NOT_ACCEPTED");
    }

    @Test
    void aNoEndsTheLinkAndTheSessionAtOnce() {
        var story = Story.convening().names("b");
        var secret = story.secret(1);
        var session = story.session(1);

        story.saysNo(1);

        assertThat(LinkCalls.open(secret).statusCode()).isEqualTo(410);
        assertThat(as(session).get("/api/v1/participations/me").statusCode()).isEqualTo(401);
        assertThat(story.claim("TIMES_ASKED", 1).statusCode()).isEqualTo(410);
    }

    @Test
    void afterAWithdrawalFromThreeTheOthersGoOnAndAgreeAnew() {
        var story = Story.acceptedByThree();
        var session = UUID.randomUUID();
        story.permit(session).then().statusCode(200);

        story.withdraws(1).then().statusCode(204);

        assertThat(story.state()).isEqualTo("CONVENING");
        assertThat(standings(story)).containsExactly("NOT_YET", "NOT_YET");
        assertThat(story.permit(session).statusCode()).isEqualTo(409);
        assertThat(story.claim("INVITATION", 0).statusCode()).isEqualTo(200);
        story.circleIsComplete();
        assertThat(story.state()).as("on an old yes").isEqualTo("CONVENING");
        story.saysYes(0).saysYes(2);
        assertThat(story.state()).isEqualTo("ACCEPTED");
        assertThat(story.permit(session).statusCode())
                .as("planned before scheduling heard that somebody stopped")
                .isEqualTo(409);
        var alone = List.of(story.person(0));
        assertThat(story.permit(session, alone).statusCode()).isEqualTo(409);
        var whoIsThere = List.of(story.person(0), story.person(2));
        assertThat(story.permit(session, whoIsThere).statusCode()).isEqualTo(200);
    }

    @Test
    void whereTheRequesterStoppedSomebodyElseMayBeNamed() {
        var story = Story.acceptedByThree();

        story.withdraws(0).then().statusCode(204);

        story.names("instead").saysYes(1).saysYes(2).saysYes(3).circleIsComplete();
        assertThat(story.state()).isEqualTo("ACCEPTED");
    }

    @Test
    void aWithdrawalUncoversNobodysNo() {
        var silent = Story.convening().names("b").names("c").saysYes(1);
        var declined = Story.convening().names("b").names("c").saysYes(1).saysNo(2);

        for (var story : List.of(silent, declined)) {
            story.withdraws(1).then().statusCode(204);
            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(types(story)).endsWith(ParticipantWithdrew.class));
        }

        assertThat(declined.state()).isEqualTo("CONVENING");
        assertThat(shown(declined)).isEqualTo(shown(silent));
        assertThat(declined.etag()).isEqualTo(silent.etag());
        assertThat(types(declined)).isEqualTo(types(silent));
    }

    @Test
    void aRequestersNoToGoingOnWithFewerLooksLikeAnybodysSilence() {
        var silent = Story.acceptedByThree();
        var declined = Story.acceptedByThree();
        for (var story : List.of(silent, declined)) {
            story.withdraws(1).then().statusCode(204);
        }

        declined.saysNo(0);

        assertThat(shown(declined)).isEqualTo(shown(silent));
        assertThat(types(declined)).isEqualTo(types(silent)).doesNotContain(CaseClosed.class);
    }

    @Test
    void aCaseThatEndedShowsNobodysStanding() {
        var story = Story.accepted();

        story.withdraws(1).then().statusCode(204);

        assertThat(story.state()).isEqualTo("CLOSED");
        assertThat(standings(story)).hasSize(2).containsOnlyNulls();
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(types(story))
                .endsWith(ParticipantWithdrew.class, CaseNotAccepted.class, CaseClosed.class));
        assertThat(story.claim("NOT_ARRANGED", 0).statusCode()).isEqualTo(200);
    }

    @Test
    void whoHadAgreedHearsWhenTheRequesterStops() {
        var story = Story.accepted();
        var link = story.secret(1);

        story.withdraws(0).then().statusCode(204);

        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(types(story))
                .endsWith(ParticipantWithdrew.class, CaseNotAccepted.class, CaseClosed.class));
        assertThat(waiting(story)).containsExactly(story.person(1));
        assertThat(story.claim("NOT_ARRANGED", 1).statusCode()).isEqualTo(200);
        assertThat(story.claim("NOT_ARRANGED", 0).statusCode()).isEqualTo(410);
        assertThat(LinkCalls.own(link).<Boolean>path("landing")).isTrue();
    }

    @Test
    void nobodyHearsThatAMeetingCouldNotBeArrangedWhileTheCaseGoesOn() {
        var story = Story.accepted();

        assertThat(story.claim("NOT_ARRANGED", 1).statusCode()).isEqualTo(410);
    }

    @Test
    void aSessionThatOneOfThreeLeavesStillCounts() {
        var story = Story.acceptedByThree();
        var people = List.of(story.person(0), story.person(1), story.person(2));
        var session = Sessions.scheduled(story, Office.CONFLICT_RESOLUTION, people);
        story.withdraws(1).then().statusCode(204);
        story.saysYes(0);

        Sessions.held(story, Office.CONFLICT_RESOLUTION, session, people, false);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(standings(story)).containsExactly("NOT_YET", "NOT_YET"));
        assertThat(story.state()).isEqualTo("CONVENING");
        story.saysYes(0).saysYes(2).circleIsComplete();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(types(story)).endsWith(FurtherSessionAgreed.class));
    }

    @Test
    void afterASessionNobodyIsToldThatNoneCouldBeArranged() {
        var story = Story.accepted();
        var people = List.of(story.person(0), story.person(1));
        var session = Sessions.scheduled(story, Office.CONFLICT_RESOLUTION, people);
        var link = story.secret(0);
        story.withdraws(1).then().statusCode(204);
        assertThat(LinkCalls.own(link).<Boolean>path("landing")).isTrue();

        Sessions.held(story, Office.CONFLICT_RESOLUTION, session, people, false);

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() ->
                        assertThat(LinkCalls.own(link).<Boolean>path("landing")).isFalse());
        assertThat(LinkCalls.own(link).<Boolean>path("over")).isTrue();
        assertThat(types(story)).doesNotContain(CaseNotAccepted.class);
    }

    @Test
    void whatWasSaidIsGoneWhenTheCaseCloses() {
        var story = Story.accepted();

        as(story.staff())
                .header("If-Match", story.etag())
                .put("/api/v1/cases/{id}/closing", story.caseId())
                .then()
                .statusCode(200);

        assertThat(as(story.staff())
                        .get("/api/v1/cases/{id}/words", story.caseId())
                        .statusCode())
                .isEqualTo(404);
        assertThat(story.answer(1, "YES").statusCode())
                .as("a yes to what has ended changes nothing")
                .isIn(204, 409);
        assertThat(story.state()).isEqualTo("CLOSED");
    }

    @Test
    void aYesThatComesTooLateChangesNothing() {
        var story = Story.convening().names("other");
        clock.advance(Duration.ofDays(5).plusSeconds(1));

        var late = story.spoken(1, "YES");

        assertThat(late.statusCode()).isIn(409, 410);
        assertThat(standings(story)).containsExactly("AGREED", "NOT_YET");
    }

    @Test
    void stoppingTwiceIsStoppingOnce() {
        var story = Story.accepted();
        var path = "/api/v1/cases/{id}/participants/{pid}/withdrawal";

        as(story.staff()).put(path, story.caseId(), story.person(1)).then().statusCode(200);
        as(story.staff()).put(path, story.caseId(), story.person(1)).then().statusCode(200);

        assertThat(story.state()).isEqualTo("CLOSED");
        assertThat(types(story)).containsOnlyOnce(ParticipantWithdrew.class).containsOnlyOnce(CaseClosed.class);
    }

    @Test
    void theRequestersNoEndsTheCaseWithoutALetter() {
        var story = Story.opened().screened();

        story.saysNo(0);

        assertThat(story.state()).isEqualTo("CLOSED");
        assertThat(story.claim("NOT_ARRANGED", 0).statusCode()).isEqualTo(410);
    }

    @Test
    void aNoToAFurtherSessionLooksLikeASilenceToTheLastMoment() {
        var declined = considering();
        var silent = considering();
        declined.wants(0, "YES").then().statusCode(204);
        silent.wants(0, "YES").then().statusCode(204);
        declined.wants(1, "NO").then().statusCode(204);
        assertThat(shown(declined)).isEqualTo(shown(silent));

        clock.advance(Duration.ofDays(6).plusHours(23));
        work.now();
        for (var story : List.of(declined, silent)) {
            assertThat(story.state()).as("a day before silence counts").isEqualTo("CONSIDERING");
            assertThat(standings(story)).containsOnlyNulls();
        }
        assertThat(ownShown(declined)).isEqualTo(ownShown(silent));

        clock.advance(DailyWork.A_LONG_DAY.plusHours(1));
        work.now();
        for (var story : List.of(declined, silent)) {
            assertThat(story.state()).isEqualTo("CLOSED");
            assertThat(story.claim("NOT_ARRANGED", 0).statusCode())
                    .isEqualTo(declined.claim("NOT_ARRANGED", 0).statusCode());
            await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(types(story))
                    .endsWith(FurtherSessionAsked.class, CaseClosed.class));
        }
        assertThat(shown(declined)).isEqualTo(shown(silent));
        assertThat(types(declined)).isEqualTo(types(silent));
        assertThat(body(declined)).isEqualTo(body(silent));
    }

    @Test
    void whoAnswersTooLateAboutAFurtherSessionChangesNothing() {
        var story = considering();
        story.wants(0, "YES").then().statusCode(204);
        clock.advance(Duration.ofDays(7));

        assertThat(story.wants(1, "YES").<String>path("type")).isEqualTo("/problems/not-asked");
        assertThat(story.state()).isEqualTo("CONSIDERING");
    }

    @Test
    void aReminderComesOnceAndOnlyToWhoHasNotAnswered() {
        var story = Story.convening().names("answered").names("silent").saysYes(1);
        var asked = Instant.now();
        clock.advance(Duration.ofDays(2).minusMinutes(1));
        work.now();
        clock.advance(Duration.ofMinutes(2));
        assertThat(story.claim("INVITATION_REMINDER", 2).statusCode()).isEqualTo(200);
        assertThat(story.claim("INVITATION_REMINDER", 1).statusCode()).isEqualTo(410);
        work.now();
        work.now();
        clock.advance(Duration.ofDays(1));
        work.now();

        assertThat(Broker.announcedAbout(story.caseId()).stream()
                        .filter(ParticipantReminded.class::isInstance)
                        .map(ParticipantReminded.class::cast))
                .singleElement()
                .satisfies(reminded -> {
                    assertThat(reminded.participantId()).isEqualTo(story.person(2));
                    assertThat(reminded.at()).isAfter(asked.plus(Duration.ofDays(2)));
                });
    }

    @Test
    void aNoDoesNotKeepAnybodyElsesReminderBack() {
        var story = Story.convening().names("b").names("c");
        clock.advance(Duration.ofDays(2).plusMinutes(1));
        story.saysNo(1);
        work.now();

        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(types(story)).endsWith(ParticipantReminded.class));
    }

    @Test
    void aCaseInWhichNothingMovesClosesAfterThirtyDaysAndNotBefore() {
        var screened = Story.opened();
        var waiting = Story.opened().screened();
        var missed = Story.convening().names("b").saysNo(1);
        var planned = Story.accepted();
        planned.permit(UUID.randomUUID()).then().statusCode(200);
        var before = Duration.between(Instant.now(), Sessions.START.plus(Duration.ofDays(31)));

        clock.advance(Duration.ofDays(29));
        work.now();
        for (var story : List.of(screened, waiting, planned)) {
            assertThat(story.state()).isNotEqualTo("CLOSED");
        }
        clock.advance(Duration.ofDays(1).plusMinutes(1));
        work.now();
        assertThat(screened.state()).isEqualTo("CLOSED");
        assertThat(waiting.state()).isEqualTo("CLOSED");
        assertThat(missed.state()).as("told on the 29th day").isEqualTo("NOT_ACCEPTED");

        clock.reset();
        clock.advance(before);
        work.now();
        assertThat(planned.state()).isEqualTo("CLOSED");
    }

    @Test
    void aCaseWhoseSessionIsLookedForIsNotIdle() {
        var story = Story.accepted();
        clock.advance(Duration.ofDays(20));
        var waited = story.read().<String>path("clock.waitingFor");
        Broker.announce(
                "scheduling-service", new OptionsReady(story.caseId(), Office.CONFLICT_RESOLUTION, Instant.now(), 3));
        await().atMost(Duration.ofSeconds(20))
                .until(() -> !story.read().<String>path("clock.waitingFor").equals(waited));

        clock.advance(Duration.ofDays(11));
        work.now();

        assertThat(story.state()).isEqualTo("ACCEPTED");
    }

    @Test
    void aSessionFarAheadIsNotTheEndOfItsCase() {
        var story = Story.accepted();
        Sessions.scheduled(story, Office.CONFLICT_RESOLUTION, List.of(story.person(0), story.person(1)));
        var daysAfter = Duration.between(Instant.now(), Sessions.START.plus(Duration.ofDays(25)));

        clock.advance(daysAfter);
        work.now();

        assertThat(story.state()).isEqualTo("MEETING");
    }

    private static List<UUID> waiting(Story story) {
        return Broker.announcedAbout(story.caseId()).stream()
                .filter(CaseNotAccepted.class::isInstance)
                .map(CaseNotAccepted.class::cast)
                .map(CaseNotAccepted::waiting)
                .flatMap(List::stream)
                .toList();
    }

    private static Story considering() {
        var story = Story.accepted();
        Sessions.takesPlace(story, Office.CONFLICT_RESOLUTION, List.of(story.person(0), story.person(1)));
        return story;
    }

    /// What staff see of a case, without what differs from one case to the next.
    private static String shown(Story story) {
        return alike(story.read().asString());
    }

    private static String ownShown(Story story) {
        return alike(story.own(0).asString());
    }

    private static String alike(String body) {
        return body.replaceAll("[0-9a-f-]{36}", "ID")
                .replaceAll("[0-9A-Z]{4}-[0-9A-Z]{4}", "REFERENCE")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[^\"]+", "AT")
                .replaceAll("\"version\":\\d+", "VERSION");
    }

    private static List<String> standings(Story story) {
        return story.read().path("participants.standing");
    }

    @Test
    void itMakesNoDifferenceToStaffWhichOfTwoStopped() {
        var one = Story.accepted();
        var other = Story.accepted();
        var ofOne = List.of(allows(one, 0), allows(one, 1));
        var ofOther = List.of(allows(other, 0), allows(other, 1));

        one.withdraws(0).then().statusCode(204);
        other.withdraws(1).then().statusCode(204);
        assertThat(seen(one, ofOne)).isEqualTo(seen(other, ofOther));
        leavesNoKey(one, 0);
        leavesNoKey(other, 1);

        assertThat(seen(one, ofOne)).isEqualTo(seen(other, ofOther));
    }

    /// The acknowledgement has left, and what named the person is gone.
    private void leavesNoKey(Story story, int who) {
        Broker.announce(
                "notification-service",
                new LetterSent(
                        story.caseId(),
                        Office.CONFLICT_RESOLUTION,
                        Instant.now(),
                        UUID.randomUUID(),
                        LetterKind.WITHDRAWAL_ACKNOWLEDGED,
                        RecipientKind.PARTICIPANT,
                        story.person(who)));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> {
            shredder.shred();
            assertThat(people.contact(new CaseId(story.caseId()), new ParticipantId(story.person(who))))
                    .isEmpty();
        });
    }

    private static String allows(Story story, int who) {
        return as(story.session(who))
                .body(Map.of("scope", "MY_CONTACT", "recipient", "dean-on-call"))
                .post("/api/v1/participations/me/permissions")
                .path("id");
    }

    /// Every answer that staff get about a case of two, with names instead of ids and without the times.
    private static List<String> seen(Story story, List<String> permissions) {
        var answers = new ArrayList<String>();
        var base = "/api/v1/cases/" + story.caseId();
        for (var path : List.of("", "/permissions", "/handouts", "/plan", "/break-glass", "/words")) {
            var answer = as(story.staff()).get(base + path);
            answers.add(path + " " + answer.statusCode() + " " + answer.asString());
        }
        for (var who = 0; who < 2; who++) {
            answers.add("contact " + who + " " + contact(story, who).statusCode());
            var use = as(story.staff()).put(base + "/permissions/" + permissions.get(who) + "/use");
            answers.add("use " + who + " " + use.statusCode() + " " + use.<String>path("code"));
        }
        return answers.stream()
                .map(answer -> answer.replace(story.caseId().toString(), "case")
                        .replace(story.person(0).toString(), "requester")
                        .replace(story.person(1).toString(), "other")
                        .replace(story.read().path("reference"), "reference")
                        .replaceAll("[0-9-]{10}T[0-9:.]+Z", "then")
                        .replaceAll("\"instance\":\"[^\"]*\"", ""))
                .toList();
    }

    private static Response contact(Story story, int who) {
        return as(story.staff())
                .get("/api/v1/cases/{id}/participants/{pid}/contact", story.caseId(), story.person(who));
    }

    private static String body(Story story) {
        return Broker.heardAbout(story.caseId())
                .getLast()
                .body()
                .replaceAll("[0-9a-f-]{36}", "ID")
                .replaceAll("\"at\":\"[^\"]+\"", "AT");
    }

    private static List<Class<? extends Event>> types(Story story) {
        return Broker.announcedAbout(story.caseId()).stream()
                .<Class<? extends Event>>map(Event::getClass)
                .toList();
    }
}
