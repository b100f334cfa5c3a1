package parley.scheduling.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.scheduling.testing.OwnCalendar.awaitFreshness;
import static parley.scheduling.testing.OwnCalendar.gives;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.events.sessions.OptionsReady;
import parley.events.sessions.SchedulingBlocked;
import parley.scheduling.roster.model.Experience;
import parley.scheduling.roster.model.Willingness;
import parley.scheduling.testing.Broker;
import parley.scheduling.testing.CalendarServer;
import parley.scheduling.testing.Database;
import parley.scheduling.testing.Matter;
import parley.scheduling.testing.Newcomers;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.testing.OwnCalendar;
import parley.scheduling.testing.SignedIn;
import parley.scheduling.testing.SmallIntake;

/// A case for which nothing was found is looked at again when that can have changed, and in its turn.
@QuarkusTest
@OnRealGround
class SearchAgainTest {

    private static final String ME = "/api/v1/practitioners/me";
    private static final String UNHEARD_OF = "00000000-0000-0000-0000-";

    private final Broker broker = new Broker();
    private final Matter matter = new Matter(broker);
    private final Newcomers newcomers = new Newcomers();
    private final CalendarServer server = new CalendarServer();

    @BeforeEach
    void neighbours() {
        SmallIntake.running();
    }

    @AfterEach
    void hangUp() {
        SmallIntake.running().setAway(false);
        Database.execute("delete from case_ties where case_id::text like '" + UNHEARD_OF + "%'");
        Database.execute("delete from planned_case where id::text like '" + UNHEARD_OF + "%'");
        OwnCalendar.ofNobody();
        newcomers.leave();
        Database.releaseEverything();
        server.close();
        broker.close();
    }

    @Test
    void aCalendarThatCanBeReadAgainStartsTheSearchAgain() {
        var one = Newcomers.subject(newcomers.join(Experience.LEAD, Willingness.FREE));
        newcomers.join(Experience.EXPERIENCED, Willingness.FREE);
        newcomers.alone(matter);
        server.answers(503);
        gives(one, server.address("/a.ics"));
        matter.isReady();
        soon(() ->
                assertThat(broker.heard(SchedulingBlocked.class, matter.caseId)).hasSize(1));
        assertThat(broker.heard(OptionsReady.class, matter.caseId)).isEmpty();

        server.holds();
        awaitFreshness(one, "FRESH");

        soon(() -> assertThat(broker.heard(OptionsReady.class, matter.caseId)).hasSize(1));
    }

    @Test
    void hoursThatAreConfirmedStartTheSearchAgainAndThatThereIsStillNothingIsNotSaidTwice() {
        var one = newcomers.join(Experience.LEAD, Willingness.FREE);
        var other = newcomers.join(Experience.EXPERIENCED, Willingness.FREE);
        newcomers.alone(matter);
        Database.execute("update hours_confirmation set confirmed_at = now() - interval '61 days'"
                + " where practitioner_id in ('" + one + "', '" + other + "')");
        matter.isReady();
        soon(() ->
                assertThat(broker.heard(SchedulingBlocked.class, matter.caseId)).hasSize(1));

        confirms(Newcomers.subject(one));
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        broker.heard(SchedulingBlocked.class, matter.caseId))
                .hasSize(1));
        confirms(Newcomers.subject(other));

        soon(() -> assertThat(broker.heard(OptionsReady.class, matter.caseId)).hasSize(1));
        assertThat(broker.heard(SchedulingBlocked.class, matter.caseId)).hasSize(1);
    }

    @Test
    void thatSomethingElseIsInTheWayNowIsSaid() {
        newcomers.join(Experience.LEAD, Willingness.FREE);
        newcomers.alone(matter);
        matter.isReady();
        soon(() ->
                assertThat(broker.heard(SchedulingBlocked.class, matter.caseId)).hasSize(1));

        Database.execute(
                "update planned_case set blocked_by = 'NO_ROOM', search_tried_at = now() - interval '11 minutes'"
                        + " where id = '" + matter.caseId + "'");

        soon(() ->
                assertThat(broker.heard(SchedulingBlocked.class, matter.caseId)).hasSize(2));
    }

    @Test
    void whatComesFreeWithoutAWordIsFoundAfterAWhile() {
        var one = newcomers.join(Experience.LEAD, Willingness.FREE);
        newcomers.join(Experience.EXPERIENCED, Willingness.FREE);
        newcomers.alone(matter);
        Database.execute("update hours_confirmation set confirmed_at = now() - interval '61 days'"
                + " where practitioner_id = '" + one + "'");
        matter.isReady();
        soon(() ->
                assertThat(broker.heard(SchedulingBlocked.class, matter.caseId)).hasSize(1));

        Database.execute("update hours_confirmation set confirmed_at = now() where practitioner_id = '" + one + "'");
        Database.execute("update planned_case set search_tried_at = now() - interval '11 minutes' where id = '"
                + matter.caseId + "'");

        soon(() -> assertThat(broker.heard(OptionsReady.class, matter.caseId)).hasSize(1));
    }

    @Test
    void searchesThatFailAgainAndAgainKeepNoOtherWaiting() {
        for (var i = 1; i <= 25; i++) {
            Database.execute("insert into planned_case (id, office, state, accepted, round, practitioners_needed,"
                    + " practitioner_role, session_seconds, format, gathering, first_contact_at, target_at, search_due,"
                    + " second_room, version) values ('" + UNHEARD_OF + "%012d".formatted(i)
                    + "', 'CONFLICT_RESOLUTION', 'READY', true, 1, 2, 'MEDIATOR', 7200, 'IN_PERSON', 'TOGETHER', now(),"
                    + " now(), true, false, 0)");
        }
        matter.isReady();
        soon(() -> assertThat(broker.heard(OptionsReady.class, matter.caseId)).hasSize(1));

        // It is due and nobody was told so at once, as after a crash.
        Database.execute("update planned_case set search_due = true where id = '" + matter.caseId + "'");

        soon(() -> assertThat(broker.heard(OptionsReady.class, matter.caseId)).hasSize(2));
    }

    private static void confirms(String who) {
        var seen = SignedIn.practitioner(who).get(ME + "/hours");
        SignedIn.practitioner(who)
                .header("If-Match", seen.header("ETag"))
                .put(ME + "/hours/confirmation")
                .then()
                .statusCode(200);
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(30)).untilAsserted(assertion);
    }
}
