package parley.scheduling.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Clock;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.events.MeetingFormat;
import parley.events.Office;
import parley.events.PractitionerRole;
import parley.events.SessionTerms;
import parley.events.cases.AskedBy;
import parley.events.cases.CaseClosed;
import parley.events.cases.CaseNotAccepted;
import parley.events.sessions.AvailabilityAsked;
import parley.events.sessions.OptionsReady;
import parley.events.sessions.SessionCancelled;
import parley.events.sessions.SessionScheduled;
import parley.scheduling.testing.Broker;
import parley.scheduling.testing.Database;
import parley.scheduling.testing.Matter;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.testing.SignedIn;
import parley.scheduling.testing.SmallIntake;

/// Facts that come twice, too early or too late; intake that says no, or nothing.
@QuarkusTest
@OnRealGround
class FollowingTest {

    private final Broker broker = new Broker();
    private final Matter matter = new Matter(broker);

    @AfterEach
    void hangUp() {
        SmallIntake.running().setBusy(false);
        Database.releaseEverything();
        broker.close();
    }

    @Test
    void theSameFactTwiceChangesNothing() {
        var fact = matter.agreement(matter.requester, AskedBy.LETTER);
        var id = UUID.randomUUID();
        broker.send(fact, 1, id);
        broker.send(fact, 1, id);
        matter.agrees(matter.other, AskedBy.LETTER);

        soon(() -> assertThat(broker.heard(AvailabilityAsked.class, matter.caseId))
                .extracting(AvailabilityAsked::participantId)
                .containsExactly(matter.requester.participantId(), matter.other.participantId()));
    }

    @Test
    void aWithdrawalThatOvertakesTheAgreementIsStillObeyed() {
        broker.send(matter.withdrawal(matter.other), 3, UUID.randomUUID());
        broker.send(matter.agreement(matter.requester, AskedBy.LETTER), 1, UUID.randomUUID());
        broker.send(matter.agreement(matter.other, AskedBy.LETTER), 2, UUID.randomUUID());

        soon(() ->
                assertThat(broker.heard(AvailabilityAsked.class, matter.caseId)).hasSize(1));
        matter.awaitState("GATHERING");
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        broker.heard(AvailabilityAsked.class, matter.caseId))
                .extracting(AvailabilityAsked::participantId)
                .containsExactly(matter.requester.participantId()));
    }

    @Test
    void aWithdrawalForgetsWhatThePersonSaid() {
        matter.isReady();
        assertThat(ticksOf(matter)).isPositive();

        matter.withdraws(matter.other);

        matter.awaitState("GATHERING");
        assertThat(ticksOf(matter)).isZero();
        assertThat(SignedIn.participant(matter.signsIn(matter.other))
                        .get("/api/v1/participations/me/starts")
                        .statusCode())
                .isEqualTo(404);
    }

    @Test
    void aClosedCaseIsCalledOffAndForgotten() {
        var session = matter.isScheduled();

        broker.announce(new CaseClosed(
                matter.caseId,
                Office.CONFLICT_RESOLUTION,
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS)));

        Matter.awaitSession(session, "CANCELLED");
        matter.awaitState("CLOSED");
        soon(() -> assertThat(broker.heard(SessionCancelled.class, matter.caseId))
                .singleElement()
                .satisfies(off -> assertThat(off.participantIds()).hasSize(2)));
        assertThat(Database.count("select count(*) from planned_participant where case_id = '" + matter.caseId + "'"))
                .isZero();
        assertThat(Database.count("select count(*) from offered_start where case_id = '" + matter.caseId + "'"))
                .isZero();
    }

    @Test
    void aCaseThatCouldNotBeArrangedMayGoOnAsSomethingElse() {
        matter.isReady();
        broker.announce(new CaseNotAccepted(
                matter.caseId,
                Office.CONFLICT_RESOLUTION,
                Clock.systemUTC().instant().truncatedTo(ChronoUnit.MILLIS),
                matter.requester.participantId(),
                null));
        matter.awaitState("CLOSED");

        matter.goesOnAs(new SessionTerms(1, PractitionerRole.COACH, Duration.ofHours(1), MeetingFormat.EITHER, null));
        matter.agrees(matter.requester, AskedBy.LETTER);
        matter.awaitState("GATHERING");
        matter.ticksEverything(matter.requester);
        matter.acceptedWith(matter.requester);

        matter.awaitState("READY");
        assertThat(matter.options().getList("options[0].practitionerIds")).hasSize(1);
    }

    @Test
    void afterAWithdrawalInAFurtherRoundTheRestGoOnOnceTheyAgreeAnew() {
        Matter.takesPlace(matter.isScheduled(), List.of(matter.requester, matter.other));
        matter.awaitState("MET");
        matter.furtherSessionAgreed();
        matter.awaitState("GATHERING");
        matter.withdraws(matter.other);
        soon(() -> assertThat(SignedIn.staff()
                        .get("/api/v1/cases/" + matter.caseId)
                        .jsonPath()
                        .getList("participants"))
                .hasSize(1));
        matter.agrees(matter.requester, AskedBy.LETTER);
        matter.ticksEverything(matter.requester);
        matter.awaitState("GATHERING");

        matter.furtherSessionAgreedWith(matter.requester);

        matter.awaitState("READY");
    }

    @Test
    void withoutAPermitNothingIsScheduledAndEverythingIsFreeAgain() {
        matter.isReady();
        SmallIntake.running().refusePermitsFor(matter.caseId);
        var session = matter.holdsTheBest();
        Matter.practitionersOf(session).forEach(one -> Matter.answers(one, session, "ACCEPT"));

        Matter.awaitSession(session, "CANCELLED");

        soon(() -> assertThat(broker.heard(SessionCancelled.class, matter.caseId))
                .singleElement()
                .satisfies(off -> assertThat(off.hadBeenScheduled()).isFalse()));
        assertThat(broker.heard(SessionScheduled.class, matter.caseId)).isEmpty();
        assertThat(Database.count("select count(*) from reservation where status <> 'CANCELLED' and session_id = '"
                        + session + "'"))
                .isZero();
    }

    @Test
    void whileIntakeIsAwayASessionWaitsForItsPermit() {
        matter.isReady();
        var session = matter.holdsTheBest();
        var pair = Matter.practitionersOf(session);
        SmallIntake.running().setBusy(true);
        pair.forEach(one -> assertThat(Matter.answers(one, session, "ACCEPT")).isEqualTo(200));
        await().during(Duration.ofSeconds(2)).atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(
                        Matter.session(session).getString("state"))
                .isEqualTo("AWAITING_PERMIT"));
        assertThat(broker.heard(SessionScheduled.class, matter.caseId)).isEmpty();

        SmallIntake.running().setBusy(false);

        Matter.awaitSession(session, "SCHEDULED");
        soon(() ->
                assertThat(broker.heard(SessionScheduled.class, matter.caseId)).hasSize(1));
    }

    @Test
    void aWithdrawalWhileThePermitIsAwaitedWinsAndThePermitGoesBack() {
        matter.isReady();
        var session = matter.holdsTheBest();
        var pair = Matter.practitionersOf(session);
        SmallIntake.running().setBusy(true);
        pair.forEach(one -> Matter.answers(one, session, "ACCEPT"));

        matter.withdraws(matter.requester);
        Matter.awaitSession(session, "CANCELLED");
        SmallIntake.running().setBusy(false);

        soon(() -> assertThat(SmallIntake.running().calls())
                .contains("DELETE /internal/v1/cases/" + matter.caseId + "/permits/" + session));
        assertThat(SmallIntake.running().permits()).doesNotContain(session);
        assertThat(broker.heard(SessionScheduled.class, matter.caseId)).isEmpty();
    }

    @Test
    void theSearchWaitsForIntakeToSayWhoIsTooClose() {
        matter.agrees(matter.requester, AskedBy.LETTER);
        matter.agrees(matter.other, AskedBy.LETTER);
        matter.ticksEverything(matter.requester);
        matter.ticksEverything(matter.other);
        SmallIntake.running().setBusy(true);
        matter.accepted();
        matter.awaitState("READY");
        assertThat(SignedIn.staff()
                        .get("/api/v1/cases/" + matter.caseId + "/options")
                        .statusCode())
                .isEqualTo(503);
        assertThat(broker.heard(OptionsReady.class, matter.caseId)).isEmpty();

        SmallIntake.running().setBusy(false);

        soon(() -> assertThat(broker.heard(OptionsReady.class, matter.caseId)).hasSize(1));
    }

    @Test
    void whoIsTooCloseIsNeverAnOptionAndIsAskedAboutAgainWhenTheRosterChanges() {
        var everybody = SignedIn.staff().get("/api/v1/practitioners").jsonPath().getList("items.id", String.class);
        var tied = Set.copyOf(everybody.subList(0, 20)).stream()
                .map(UUID::fromString)
                .collect(Collectors.toSet());
        SmallIntake.running().tie(matter.caseId, tied);
        matter.isReady();
        assertThat(proposed()).isNotEmpty().noneMatch(tied::contains);
        var untied = Set.<UUID>of();
        SmallIntake.running().tie(matter.caseId, untied);
        assertThat(proposed()).noneMatch(tied::contains);

        Database.execute(
                "update practitioner set affiliations = '{department:music}' where id = '" + everybody.getLast() + "'");

        assertThat(proposed()).anyMatch(tied::contains);
        assertThat(SmallIntake.running().tiesAsked().getLast().toString()).contains("department:music");
    }

    @Test
    void whatIntakeSaysOfPeopleWhoHaveChangedMeanwhileIsNotKept() {
        matter.isReady();
        var somebody = UUID.fromString(
                SignedIn.staff().get("/api/v1/practitioners").jsonPath().getString("items[0].id"));
        Database.execute("update roster_revision set revision = revision + 1");
        SmallIntake.running().meanwhile(matter.caseId, () -> {
            SmallIntake.running().tie(matter.caseId, Set.of(somebody));
            matter.withdraws(matter.other);
            matter.awaitState("GATHERING");
        });

        soon(() -> {
            SignedIn.staff().get("/api/v1/cases/" + matter.caseId + "/options");
            assertThat(Database.count(
                            "select coalesce(max(cardinality(not_eligible)), -1) from case_ties where case_id = '"
                                    + matter.caseId + "'"))
                    .as("how many are tied to who has stayed")
                    .isOne();
        });
    }

    private List<UUID> proposed() {
        return SignedIn.staff()
                .queryParam("limit", 50)
                .get("/api/v1/cases/" + matter.caseId + "/options")
                .jsonPath()
                .getList("options.practitionerIds.flatten()", String.class)
                .stream()
                .map(UUID::fromString)
                .toList();
    }

    private static int ticksOf(Matter matter) {
        return Database.count(
                "select count(*) from ticked_start where participant_id = '" + matter.other.participantId() + "'");
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }
}
