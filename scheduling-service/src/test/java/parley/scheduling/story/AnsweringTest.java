package parley.scheduling.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.events.MeetingFormat;
import parley.events.PractitionerRole;
import parley.events.SessionTerms;
import parley.events.cases.AskedBy;
import parley.events.sessions.AvailabilityAsked;
import parley.events.sessions.Blocker;
import parley.events.sessions.OptionsReady;
import parley.events.sessions.SchedulingBlocked;
import parley.scheduling.testing.Broker;
import parley.scheduling.testing.Database;
import parley.scheduling.testing.Matter;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.testing.SignedIn;
import parley.scheduling.testing.SmallIntake;

/// Which starts people see, and what becomes of their answers.
@QuarkusTest
@OnRealGround
class AnsweringTest {

    private final Broker broker = new Broker();
    private final Matter matter = new Matter(broker);

    @AfterEach
    void hangUp() {
        SmallIntake.running().setAway(false);
        Database.releaseEverything();
        broker.close();
    }

    @Test
    void atMostFifteenStartsOnWorkingDaysFromTomorrowOn() {
        matter.agrees(matter.requester, AskedBy.LETTER);
        var starts = matter.starts(matter.signsIn(matter.requester)).stream()
                .map(OffsetDateTime::parse)
                .toList();

        assertThat(starts).isNotEmpty().hasSizeLessThanOrEqualTo(15).isSorted().doesNotHaveDuplicates();
        assertThat(starts).allSatisfy(start -> {
            assertThat(start.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(start.toInstant()).isAfter(Clock.systemUTC().instant().plus(Duration.ofHours(23)));
            assertThat(start.getHour()).isBetween(9, 16);
        });
    }

    @Test
    void everybodySeesTheSameStartsWhateverOthersTicked() {
        matter.agrees(matter.requester, AskedBy.LETTER);
        matter.agrees(matter.other, AskedBy.LETTER);
        var first = matter.signsIn(matter.requester);
        var before = matter.starts(first);
        matter.ticks(first, before.subList(0, 1));

        assertThat(matter.starts(matter.signsIn(matter.other))).isEqualTo(before);
    }

    @Test
    void whateverOneSaysChangesNothingInWhatAnotherIsOffered() {
        matter.agrees(matter.requester, AskedBy.LETTER);
        matter.agrees(matter.other, AskedBy.LETTER);
        var one = matter.signsIn(matter.requester);
        var another = matter.signsIn(matter.other);
        var starts = matter.starts(one);
        matter.starts(another);
        var before = offered(another);
        var start = OffsetDateTime.parse(starts.getFirst());
        var afternoon =
                Map.of("from", start.toString(), "to", start.plusHours(5).toString());

        assertThat(asksForMore(one, 40).statusCode()).isEqualTo(200);
        assertThat(offered(another)).as("more was asked for").isEqualTo(before);
        says(one, Map.of("starts", starts));
        assertThat(offered(another)).as("everything suits").isEqualTo(before);
        says(one, Map.of("starts", List.of(), "windows", List.of(afternoon)));
        assertThat(offered(another)).as("none of these").isEqualTo(before);
        says(one, Map.of("starts", List.of(), "windows", List.of()));
        assertThat(offered(another)).as("nothing suits at all").isEqualTo(before);
        SignedIn.staff()
                .contentType("application/json")
                .body(Map.of("starts", List.of(), "calendarEntry", true))
                .put("/api/v1/cases/" + matter.caseId + "/participants/" + matter.requester.participantId()
                        + "/availability")
                .then()
                .statusCode(200);
        assertThat(offered(another)).as("said by voice").isEqualTo(before);
    }

    @Test
    void whoAsksForMoreIsOfferedMoreAndAloneMayTickIt() {
        matter.agrees(matter.requester, AskedBy.LETTER);
        matter.agrees(matter.other, AskedBy.LETTER);
        var one = matter.signsIn(matter.requester);
        var another = matter.signsIn(matter.other);
        var few = matter.starts(one);

        assertThat(asksForMore(one, few.size()).statusCode()).isEqualTo(200);
        assertThat(matter.starts(one)).as("so many are offered already").isEqualTo(few);
        asksForMore(one, 30);
        asksForMore(one, 30);

        var more = matter.starts(one);
        assertThat(more).hasSize(30).containsAll(few).doesNotHaveDuplicates();
        var further = more.stream().filter(start -> !few.contains(start)).toList();
        assertThat(says(one, Map.of("starts", further)).statusCode()).isEqualTo(200);
        assertThat(says(another, Map.of("starts", further)).jsonPath().getString("code"))
                .isEqualTo("start-not-offered");
        assertThat(asksForMore(one, 61).statusCode()).isEqualTo(422);

        asksForMore(another, 30);
        assertThat(says(another, Map.of("starts", further)).statusCode()).isEqualTo(200);
        matter.accepted();
        matter.awaitState("READY");
        assertThat(matter.options().getList("options.start", String.class))
                .isNotEmpty()
                .allMatch(further::contains);
    }

    @Test
    void everyStartOnOfferLiesInAtLeastOneFeasibleSet() {
        var busy = new Matter(broker);
        busy.isReady();
        busy.holdsTheBest();
        matter.isReady();

        for (var start : matter.starts(matter.signsIn(matter.requester))) {
            var options = SignedIn.staff()
                    .queryParam("start", start)
                    .get("/api/v1/cases/" + matter.caseId + "/options")
                    .jsonPath();
            assertThat(options.getList("options")).as(start).isNotEmpty();
            assertThat(options.getList("options.start", String.class)).containsOnly(start);
        }
    }

    @Test
    void labelsSayTheTimeInFullWordsAndNameTheZone() {
        matter.agrees(matter.requester, AskedBy.LETTER);
        var token = matter.signsIn(matter.requester);
        matter.starts(token);
        var answer = SignedIn.participant(token)
                .get("/api/v1/participations/me/starts")
                .jsonPath();

        assertThat(answer.getString("zone")).isEqualTo("America/New_York");
        assertThat(answer.getInt("sessionMinutes")).isEqualTo(120);
        assertThat(answer.getList("days.label", String.class))
                .allMatch(label -> label.matches("[A-Z][a-z]+day \\d{1,2} [A-Z][a-z]+"));
        assertThat(answer.getList("days.starts.flatten().label", String.class))
                .allMatch(label -> label.matches(
                        "[A-Z][a-z]+day \\d{1,2} [A-Z][a-z]+, (noon|\\d{1,2}:\\d\\d [ap]m) to (noon|\\d{1,2}:\\d\\d [ap]m),"
                                + " Eastern Time"));
    }

    @Test
    void ticksAreShownAgainAndCanBeChanged() {
        matter.agrees(matter.requester, AskedBy.LETTER);
        var token = matter.signsIn(matter.requester);
        var starts = matter.starts(token);
        matter.ticks(token, starts.subList(0, 2));
        matter.ticks(token, starts.subList(1, 2));

        var ticked = SignedIn.participant(token)
                .get("/api/v1/participations/me/starts")
                .jsonPath()
                .getList("days.starts.flatten().findAll { it.ticked }.start", String.class);
        assertThat(ticked).isEqualTo(starts.subList(1, 2));
    }

    @Test
    void whoChangesTheirTicksKeepsTheStretchesTheyGave() {
        matter.agrees(matter.requester, AskedBy.LETTER);
        var token = matter.signsIn(matter.requester);
        var starts = matter.starts(token);
        var start = OffsetDateTime.parse(starts.getFirst());
        var stretch = Map.of("from", start.toString(), "to", start.plusHours(3).toString());
        says(token, Map.of("starts", List.of(), "windows", List.of(stretch)));

        var changed = says(token, Map.of("starts", List.of(starts.getFirst())));
        assertThat(changed.jsonPath().getList("windows")).hasSize(1);

        var taken = says(token, Map.of("starts", List.of(starts.getFirst()), "windows", List.of()));
        assertThat(taken.jsonPath().getList("windows")).isEmpty();
    }

    @Test
    void aStartThatIsNotOnOfferIsRefused() {
        matter.agrees(matter.requester, AskedBy.LETTER);
        var token = matter.signsIn(matter.requester);
        matter.starts(token);

        var refused = says(token, Map.of("starts", List.of("2031-01-01T09:00:00-05:00")));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("start-not-offered");
        assertThat(refused.jsonPath().getString("errors[0].pointer")).isEqualTo("#/starts");
        assertThat(refused.asString()).doesNotContain("2031");
    }

    @Test
    void windowsOpenStartsBesidesThoseOnOffer() {
        matter.agrees(matter.requester, AskedBy.LETTER);
        matter.agrees(matter.other, AskedBy.LETTER);
        var one = matter.signsIn(matter.requester);
        var start = OffsetDateTime.parse(matter.starts(one).getFirst());
        var window = Map.of(
                "starts", List.of(),
                "windows",
                        List.of(Map.of(
                                "from",
                                start.toString(),
                                "to",
                                start.plusHours(3).toString())));
        assertThat(says(one, window).statusCode()).isEqualTo(200);
        assertThat(says(matter.signsIn(matter.other), window).statusCode()).isEqualTo(200);
        matter.accepted();
        matter.awaitState("READY");

        var found = SignedIn.staff()
                .queryParam("limit", 50)
                .get("/api/v1/cases/" + matter.caseId + "/options")
                .jsonPath()
                .getList("options.start", String.class);
        assertThat(found).isNotEmpty().allSatisfy(each -> assertThat(OffsetDateTime.parse(each))
                .isBetween(start, start.plusHours(1)));
    }

    @Test
    void whenNothingFitsTheCountsSayWhatIsMissingAndNeverWhose() {
        matter.agrees(matter.requester, AskedBy.LETTER);
        matter.agrees(matter.other, AskedBy.LETTER);
        var one = matter.signsIn(matter.requester);
        var starts = matter.starts(one);
        matter.ticks(one, starts.subList(0, 1));
        matter.ticks(matter.signsIn(matter.other), starts.subList(1, 2));
        matter.accepted();

        soon(() -> assertThat(broker.heard(SchedulingBlocked.class, matter.caseId))
                .singleElement()
                .satisfies(blocked -> {
                    assertThat(blocked.lookedAt()).isEqualTo(starts.size());
                    assertThat(blocked.lost())
                            .containsExactly(
                                    new SchedulingBlocked.Lost(Blocker.PARTICIPANT_UNAVAILABLE, starts.size()));
                }));
        var nothing = matter.options();
        assertThat(nothing.getList("options")).isEmpty();
        assertThat(nothing.getInt("onePersonMore")).isEqualTo(2);
        assertThat(nothing.getList("askFor")).isEmpty();
        assertThat(nothing.getList("onePractitionerMore")).isEmpty();
        assertThat(nothing.getList("oneRoomMore")).isEmpty();
        assertThat(nothing.getInt("onlineInstead")).isZero();
    }

    @Test
    void askingForMoreTimesBeginsANewRound() {
        matter.isReady();
        // A search that is still due when times are asked for anew is never told of.
        soon(() -> assertThat(broker.heard(OptionsReady.class, matter.caseId)).hasSize(1));
        var address = "/api/v1/cases/" + matter.caseId + "/round";

        assertThat(round(address, 3).statusCode()).isEqualTo(409);
        assertThat(round(address, 2).statusCode()).isEqualTo(200);
        assertThat(round(address, 2).statusCode()).isEqualTo(200);

        matter.awaitState("GATHERING");
        soon(() ->
                assertThat(broker.heard(AvailabilityAsked.class, matter.caseId)).hasSize(4));
        matter.ticksEverything(matter.requester);
        matter.ticksEverything(matter.other);
        soon(() -> assertThat(broker.heard(OptionsReady.class, matter.caseId)).hasSize(2));
    }

    @Test
    void silenceAboutTimesLapsesWithoutAWordOfWhose() {
        matter.agrees(matter.requester, AskedBy.LETTER);
        matter.agrees(matter.other, AskedBy.LETTER);
        matter.ticksEverything(matter.requester);
        matter.accepted();
        soon(() -> assertThat(Database.count("select count(*) from planned_case where accepted and id = '"
                        + matter.caseId + "' and times_due_at > now() + interval '119 hours'"))
                .isEqualTo(1));

        Database.execute("update planned_case set times_due_at = now() where id = '" + matter.caseId + "'");

        soon(() -> assertThat(broker.heard(SchedulingBlocked.class, matter.caseId))
                .singleElement()
                .satisfies(blocked -> assertThat(blocked.lost())
                        .containsExactly(
                                new SchedulingBlocked.Lost(Blocker.PARTICIPANT_UNAVAILABLE, blocked.lookedAt()))));
        matter.ticksEverything(matter.other);
        matter.awaitState("READY");
    }

    @Test
    void aGroupGetsARoomThatIsLargeEnoughAndHasWhatTheyNeed() {
        var group = new Matter(
                broker,
                new SessionTerms(1, PractitionerRole.FACILITATOR, Duration.ofHours(2), MeetingFormat.IN_PERSON, null));
        SmallIntake.running().needs(group.caseId, List.of("HEARING_LOOP"), 11);
        group.agrees(group.requester, AskedBy.LETTER);
        group.ticksEverything(group.requester);
        group.acceptedWith(group.requester);
        group.awaitState("READY");

        var options = group.options();

        assertThat(options.getList("options[0].practitionerIds")).hasSize(1);
        assertThat(options.getList("options.room.name", String.class)).containsOnly("Long Table, 5-140");
    }

    @Test
    void aGroupThatNoRoomHoldsIsBlockedForThatReason() {
        var group = new Matter(
                broker,
                new SessionTerms(1, PractitionerRole.FACILITATOR, Duration.ofHours(2), MeetingFormat.IN_PERSON, null));
        SmallIntake.running().needs(group.caseId, List.of(), 12);
        group.agrees(group.requester, AskedBy.LETTER);
        group.ticksEverything(group.requester);
        group.acceptedWith(group.requester);

        soon(() -> assertThat(broker.heard(SchedulingBlocked.class, group.caseId))
                .singleElement()
                .satisfies(blocked -> assertThat(blocked.lost())
                        .extracting(SchedulingBlocked.Lost::blocker)
                        .containsExactly(Blocker.NO_ROOM)));
    }

    @Test
    void timesAreNoLongerTakenOnceASessionIsHeld() {
        matter.isReady();
        matter.holdsTheBest();
        var token = matter.signsIn(matter.requester);

        assertThat(says(token, Map.of("starts", List.of())).jsonPath().getString("code"))
                .isEqualTo("times-no-longer-asked");
    }

    @Test
    void anEndedSessionOpensNothing() {
        matter.agrees(matter.requester, AskedBy.LETTER);
        var token = matter.signsIn(matter.requester);
        matter.starts(token);
        SmallIntake.running().endSession(token);

        var refused = SignedIn.participant(token).get("/api/v1/participations/me/starts");

        assertThat(refused.statusCode()).isEqualTo(401);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("session-expired");
    }

    @Test
    void whileIntakeIsAwayPeopleAreAskedToComeBackSoon() {
        SmallIntake.running().setAway(true);

        var refused = SignedIn.participant("anything").get("/api/v1/participations/me/starts");

        assertThat(refused.statusCode()).isEqualTo(503);
        assertThat(refused.header("Retry-After")).isNotBlank();
    }

    @Test
    void theQuestionOfTimesIsOpenUntilItIsAnswered() {
        matter.agrees(matter.requester, AskedBy.LETTER);
        var token = matter.signsIn(matter.requester);
        var starts = matter.starts(token);
        var address = "/internal/v1/cases/" + matter.caseId + "/participants/" + matter.requester.participantId()
                + "/times-question";
        assertThat(SignedIn.service("notification-service")
                        .get(address)
                        .jsonPath()
                        .getBoolean("open"))
                .isTrue();

        matter.ticks(token, starts);

        assertThat(SignedIn.service("notification-service").get(address).statusCode())
                .isEqualTo(410);
    }

    @Test
    void optionsDoNotExistBeforeEverybodyHasAnswered() {
        matter.agrees(matter.requester, AskedBy.LETTER);
        matter.starts(matter.signsIn(matter.requester));

        var refused = SignedIn.staff().get("/api/v1/cases/" + matter.caseId + "/options");

        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.jsonPath().getString("code")).isEqualTo("not-everybody-answered");
    }

    @Test
    void whatIsMalformedIsRefusedWithoutBeingRepeated() {
        matter.agrees(matter.requester, AskedBy.LETTER);
        var token = matter.signsIn(matter.requester);
        matter.starts(token);

        assertThat(says(token, Map.of("starts", "secret-words")).statusCode()).isEqualTo(400);
        assertThat(says(token, Map.of()).statusCode()).isEqualTo(422);
        assertThat(says(token, Map.of("starts", List.of("secret-words"))).asString())
                .doesNotContain("secret-words");
    }

    private static Response says(String token, Map<String, ?> times) {
        return SignedIn.participant(token)
                .contentType("application/json")
                .body(times)
                .put("/api/v1/participations/me/availability");
    }

    private static Response asksForMore(String token, int most) {
        return SignedIn.participant(token)
                .contentType("application/json")
                .body(Map.of("atMost", most))
                .put("/api/v1/participations/me/more-starts");
    }

    private static String offered(String token) {
        return SignedIn.participant(token)
                .get("/api/v1/participations/me/starts")
                .asString();
    }

    private static Response round(String address, int round) {
        return SignedIn.staff()
                .contentType("application/json")
                .body(Map.of("round", round))
                .put(address);
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }
}
