package parley.scheduling.forgetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.events.Attendee;
import parley.events.cases.AskedBy;
import parley.events.sessions.AvailabilityAsked;
import parley.events.sessions.SessionsForgotten;
import parley.problems.Refusal;
import parley.scheduling.testing.Broker;
import parley.scheduling.testing.Database;
import parley.scheduling.testing.Matter;
import parley.scheduling.testing.Mentions;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.testing.Planning;
import parley.scheduling.testing.SignedIn;
import parley.scheduling.testing.SmallIntake;

/// Nothing of a forgotten case is left, in no table, and what comes late brings nothing back.
@QuarkusTest
@OnRealGround
class ForgettingTest {

    @Inject
    BackupPass backupPass;

    private final Broker broker = new Broker();
    private final Matter matter = new Matter(broker);
    private final List<UUID> ids = new ArrayList<>(List.of(
            matter.caseId,
            matter.requester.participantId(),
            matter.requester.personId(),
            matter.other.participantId(),
            matter.other.personId()));

    @AfterEach
    void hangUp() {
        SmallIntake.running().setAway(false);
        Database.releaseEverything();
        broker.close();
    }

    @Test
    void noTableKeepsARowOfIt() {
        playEverything();
        assertThat(Mentions.of(ids))
                .as("every table about cases has something of this one, so that none can be overlooked")
                .containsAll(Mentions.tablesAboutCases())
                .contains("planned_case", "resource");

        matter.forgotten();

        soon(() ->
                assertThat(broker.heard(SessionsForgotten.class, matter.caseId)).hasSize(1));
        soon(() -> assertThat(Mentions.of(ids)).isEmpty());
    }

    @Test
    void onlyANumberPerPractitionerAndMonthIsLeft() {
        var before = Database.count("select coalesce(sum(sessions), 0) from practitioner_month");
        var held = matter.isScheduled();
        Matter.takesPlace(held, List.of(matter.requester, matter.other));
        var cancelled = new Matter(broker);
        cancelled.isReady();
        cancelled.holdsTheBest();

        matter.forgotten();
        cancelled.forgotten();
        soon(() -> assertThat(broker.heard(SessionsForgotten.class, cancelled.caseId))
                .hasSize(1));
        soon(() ->
                assertThat(broker.heard(SessionsForgotten.class, matter.caseId)).hasSize(1));
        matter.forgotten();

        soon(() -> assertThat(broker.heard(SessionsForgotten.class, matter.caseId))
                .as("asked again, it answers again")
                .hasSize(2));
        assertThat(Database.count("select sum(sessions) from practitioner_month"))
                .as("two practitioners held one session, and what was never held does not count")
                .isEqualTo(before + 2);
    }

    @Test
    void whatComesLateBringsNothingBack() {
        matter.agrees(matter.requester, AskedBy.LETTER);
        soon(() ->
                assertThat(broker.heard(AvailabilityAsked.class, matter.caseId)).hasSize(1));
        matter.forgotten();
        soon(() ->
                assertThat(broker.heard(SessionsForgotten.class, matter.caseId)).hasSize(1));

        matter.agrees(matter.other, AskedBy.LETTER);
        matter.accepted();
        var another = new Matter(broker);
        another.agrees(another.requester, AskedBy.LETTER);
        another.starts(another.signsIn(another.requester));

        await().during(Duration.ofSeconds(2))
                .atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Mentions.of(ids)).isEmpty());
        assertThat(SignedIn.staff().get("/api/v1/cases/" + matter.caseId).statusCode())
                .isEqualTo(404);
    }

    @Test
    void aPersonsIdGoesWithTheirLastCase() {
        var person = matter.requester.personId();
        var second = new Matter(broker);
        matter.agrees(matter.requester, AskedBy.LETTER);
        second.agrees(new Attendee(UUID.randomUUID(), person), AskedBy.LETTER);
        soon(() ->
                assertThat(broker.heard(AvailabilityAsked.class, second.caseId)).hasSize(1));
        soon(() ->
                assertThat(broker.heard(AvailabilityAsked.class, matter.caseId)).hasSize(1));

        matter.forgotten();
        soon(() ->
                assertThat(broker.heard(SessionsForgotten.class, matter.caseId)).hasSize(1));
        assertThat(Mentions.of(List.of(person))).containsExactly("planned_participant", "resource");

        second.forgotten();
        soon(() -> assertThat(Mentions.of(List.of(person))).isEmpty());
    }

    @Test
    void whatABackupBringsBackIsForgottenAgain() {
        matter.isReady();
        var kept = new Matter(broker);
        kept.agrees(kept.requester, AskedBy.LETTER);
        kept.starts(kept.signsIn(kept.requester));
        SmallIntake.running().forgets(matter.caseId);

        backupPass.pass();

        assertThat(Mentions.of(ids)).isEmpty();
        assertThat(Mentions.of(List.of(kept.caseId))).isNotEmpty();
        assertThat(broker.heard(SessionsForgotten.class, matter.caseId)).isEmpty();
    }

    @Test
    void whatABackupBringsBackMayBeNoMoreThanAFactThatWaits() {
        var waitsToLeave = UUID.randomUUID();
        Database.execute("""
                insert into inbox_held (event_id, source, type, subject, sequence, occurred_at, topic, body, state, code,
                                        held_at)
                values (gen_random_uuid(), '/parley/intake-service', 'CaseAccepted.v1', '%s', 2, now(), 'none', '{}',
                        'WAITING', 'EARLIER_IS_MISSING', now())""".formatted(matter.caseId));
        // Parked, so that it is still there when the pass looks.
        Database.execute("""
                with waiting as (
                    insert into outbox (event_id, topic, type, subject, sequence, body, occurred_at, announced_at)
                    values (gen_random_uuid(), 'none', 'SessionHeld.v1', '%s', 1, '{}', now(), now())
                    returning subject, event_id)
                insert into outbox_parked select subject, event_id, 'none', now() from waiting""".formatted(waitsToLeave));
        SmallIntake.running().forgets(matter.caseId);
        SmallIntake.running().forgets(waitsToLeave);

        backupPass.pass();

        assertThat(Mentions.of(List.of(matter.caseId, waitsToLeave))).isEmpty();
    }

    @Test
    void withoutIntakesAnswerTheServiceDoesNotCountAsReady() {
        matter.isReady();
        SmallIntake.running().setAway(true);

        assertThatThrownBy(backupPass::pass).isInstanceOf(Refusal.class);
    }

    /// Somebody stopped before anything began; a session took place, another was agreed to and answered for in every
    /// way, and is held.
    private void playEverything() {
        Planning.nobodyWaits();
        matter.withdraws(new Attendee(UUID.randomUUID(), UUID.randomUUID()));
        matter.isReady();
        var roster = SignedIn.staff().get("/api/v1/practitioners").jsonPath().getList("items.id", String.class);
        SignedIn.staff()
                .put("/api/v1/cases/" + matter.caseId + "/not-eligible/" + roster.getFirst())
                .then()
                .statusCode(204);
        var first = Matter.stands(matter.holdsTheBest());
        Matter.takesPlace(first, List.of(matter.requester, matter.other));
        matter.furtherSessionAgreed();
        matter.awaitState("GATHERING");
        soon(() ->
                assertThat(broker.heard(AvailabilityAsked.class, matter.caseId)).hasSize(4));
        answersWithWindowsToo();
        recordsByVoice();
        matter.awaitState("READY");
        assertThat(Planning.proposal(Planning.ran())).containsKey(matter.caseId.toString());
        ids.add(first);
        ids.add(matter.holdsTheBest());
    }

    private void answersWithWindowsToo() {
        var token = matter.signsIn(matter.requester);
        var starts = matter.starts(token);
        SignedIn.participant(token)
                .contentType("application/json")
                .body(Map.of(
                        "starts",
                        starts,
                        "windows",
                        List.of(Map.of("from", "2031-03-03T14:00:00Z", "to", "2031-03-03T18:00:00Z"))))
                .put("/api/v1/participations/me/availability")
                .then()
                .statusCode(200);
    }

    private void recordsByVoice() {
        var address =
                "/api/v1/cases/" + matter.caseId + "/participants/" + matter.other.participantId() + "/availability";
        var starts = SignedIn.staff().get(address).jsonPath().getList("days.starts.flatten().start", String.class);
        SignedIn.staff()
                .contentType("application/json")
                .body(Map.of("starts", starts))
                .put(address)
                .then()
                .statusCode(200);
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }
}
