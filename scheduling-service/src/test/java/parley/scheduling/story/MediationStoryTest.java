package parley.scheduling.story;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.Test;
import parley.events.cases.AskedBy;
import parley.events.sessions.AvailabilityAsked;
import parley.events.sessions.OptionsReady;
import parley.events.sessions.PractitionerAsked;
import parley.events.sessions.SessionCancelled;
import parley.events.sessions.SessionScheduled;
import parley.scheduling.testing.Broker;
import parley.scheduling.testing.Database;
import parley.scheduling.testing.Matter;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.testing.SignedIn;
import parley.scheduling.testing.SmallIntake;

/// One mediation from the first yes to everybody's calendar, and what a withdrawal does to it.
@QuarkusTest
@OnRealGround
class MediationStoryTest {

    @Test
    void twoPeopleFindATimeAndOneOfThemWithdrawsAfterwards() {
        try (var broker = new Broker()) {
            var matter = new Matter(broker);
            eachIsAskedForTimesAfterTheirOwnYes(matter, broker);
            theyAnswerAndTheCaseIsAccepted(matter, broker);
            var session = staffHoldTheBestOption(matter, broker);
            theSessionStandsOnceBothPractitionersAccepted(matter, session, broker);
            aWithdrawalCancelsItNeutrally(matter, session, broker);
        }
    }

    private static void eachIsAskedForTimesAfterTheirOwnYes(Matter matter, Broker broker) {
        matter.agrees(matter.requester, AskedBy.LETTER);
        soon(() -> assertThat(broker.heard(AvailabilityAsked.class, matter.caseId))
                .extracting(AvailabilityAsked::participantId)
                .containsExactly(matter.requester.participantId()));

        matter.agrees(matter.other, AskedBy.VOICE);
        soon(() -> assertThat(broker.heard(AvailabilityAsked.class, matter.caseId))
                .extracting(AvailabilityAsked::ask)
                .containsExactly(AskedBy.LETTER, AskedBy.VOICE));
    }

    private static void theyAnswerAndTheCaseIsAccepted(Matter matter, Broker broker) {
        matter.ticksEverything(matter.requester);
        byVoice(matter);
        assertThat(broker.heard(OptionsReady.class, matter.caseId)).isEmpty();

        matter.accepted();
        soon(() -> assertThat(broker.heard(OptionsReady.class, matter.caseId))
                .singleElement()
                .satisfies(ready -> assertThat(ready.options()).isPositive()));
    }

    private static void byVoice(Matter matter) {
        var address =
                "/api/v1/cases/" + matter.caseId + "/participants/" + matter.other.participantId() + "/availability";
        var starts = SignedIn.staff().get(address).jsonPath().getList("days.starts.flatten().start", String.class);
        SignedIn.staff()
                .contentType("application/json")
                .body(Map.of("starts", starts, "calendarEntry", false))
                .put(address)
                .then()
                .statusCode(200);
    }

    private static UUID staffHoldTheBestOption(Matter matter, Broker broker) {
        var best = matter.options();
        assertThat(best.getList("options[0].practitionerIds")).hasSize(2);
        assertThat(best.getString("options[0].label")).contains("Eastern Time");
        assertThat(best.getList("options[0].reasons.code", String.class))
                .contains("ALL_PARTICIPANTS_AVAILABLE", "PAIR_AVAILABLE", "NO_DECLARED_TIE", "PAIR_EXPERIENCE");

        var session = matter.holdsTheBest();
        assertThat(Matter.session(session).getString("state")).isEqualTo("HELD");
        soon(() ->
                assertThat(broker.heard(PractitionerAsked.class, matter.caseId)).hasSize(2));
        return session;
    }

    private static void theSessionStandsOnceBothPractitionersAccepted(Matter matter, UUID session, Broker broker) {
        var pair = Matter.practitionersOf(session);
        assertThat(Matter.answers(pair.getFirst(), session, "ACCEPT")).isEqualTo(200);
        assertThat(Matter.session(session).getString("state")).isEqualTo("HELD");

        assertThat(Matter.answers(pair.getLast(), session, "ACCEPT")).isEqualTo(200);
        Matter.awaitSession(session, "SCHEDULED");
        assertThat(SmallIntake.running().permits()).contains(session);
        assertThat(SmallIntake.running().permitted(session))
                .as("the permit is for these people")
                .containsExactlyInAnyOrder(matter.requester.participantId(), matter.other.participantId());
        soon(() -> assertThat(broker.heard(SessionScheduled.class, matter.caseId))
                .singleElement()
                .satisfies(scheduled -> {
                    assertThat(scheduled.revision()).isZero();
                    assertThat(scheduled.participantIds())
                            .containsExactlyInAnyOrder(matter.requester.participantId(), matter.other.participantId());
                    assertThat(scheduled.calendarEntryFor()).containsExactly(matter.requester.participantId());
                    assertThat(scheduled.practitionerIds()).hasSize(2);
                }));
        assertThat(Database.count(
                        "select count(*) from reservation where status = 'BOOKED' and session_id = '" + session + "'"))
                .as("two participants, two practitioners and a room")
                .isEqualTo(5);
        var people = SignedIn.practitioner(pair.getFirst())
                .get("/api/v1/assignments/" + Matter.assignment(pair.getFirst(), session))
                .jsonPath()
                .getList("people");
        assertThat(people).hasSize(2);
    }

    private static void aWithdrawalCancelsItNeutrally(Matter matter, UUID session, Broker broker) {
        matter.withdraws(matter.other);
        Matter.awaitSession(session, "CANCELLED");
        soon(() -> assertThat(broker.heard(SessionCancelled.class, matter.caseId))
                .singleElement()
                .satisfies(cancelled -> {
                    assertThat(cancelled.revision()).isEqualTo(1);
                    assertThat(cancelled.hadBeenScheduled()).isTrue();
                    assertThat(cancelled.participantIds()).isEqualTo(List.of(matter.requester.participantId()));
                }));
        soon(() -> assertThat(SmallIntake.running().permits()).doesNotContain(session));
        matter.awaitState("GATHERING");
    }

    private static void soon(ThrowingRunnable assertion) {
        await().atMost(Duration.ofSeconds(20)).untilAsserted(assertion);
    }
}
