package parley.scheduling.sessions.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.matching.model.Place;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.sessions.model.Session.AwaitingPermit;
import parley.scheduling.sessions.model.Session.Cancelled;
import parley.scheduling.sessions.model.Session.Held;
import parley.scheduling.sessions.model.Session.Scheduled;
import parley.scheduling.sessions.model.Session.TookPlace;
import parley.scheduling.time.model.Window;

class SessionTest {

    private static final Instant START = Instant.parse("2026-11-24T15:00:00Z");
    private final PractitionerId one = new PractitionerId(UUID.randomUUID());
    private final PractitionerId other = new PractitionerId(UUID.randomUUID());
    private final Plan plan = new Plan(
            new SessionId(UUID.randomUUID()),
            new CaseId(UUID.randomUUID()),
            Window.of(START, Duration.ofHours(2)),
            new Place.Online(),
            List.of(),
            List.of(one, other));
    private final Held held = new Held(plan, 0, Set.of(), START.minusSeconds(3_600));

    @Test
    void onlyTheLastAcceptanceMakesItAMatterForIntake() {
        var half = held.acceptedBy(one);

        assertThat(half).isInstanceOf(Held.class);
        assertThat(((Held) half).acceptedBy(one)).isEqualTo(half);
        assertThat(((Held) half).acceptedBy(other)).isEqualTo(new AwaitingPermit(plan, 0));
    }

    @Test
    void nobodyElseCanAccept() {
        assertThatIllegalArgumentException().isThrownBy(() -> held.acceptedBy(new PractitionerId(UUID.randomUUID())));
    }

    @Test
    void aHoldEndsAtTheInstantItIsAnsweredBy() {
        assertThat(held.hasEnded(held.answerBy().minusNanos(1))).isFalse();
        assertThat(held.hasEnded(held.answerBy())).isTrue();
    }

    @Test
    void itStartsOnlyWithEverybodysYes() {
        var guest = new ParticipantId(UUID.randomUUID());
        var another = new ParticipantId(UUID.randomUUID());
        var guests = List.of(new Guest(guest, false), new Guest(another, true));
        var scheduled = new Scheduled(
                new Plan(plan.id(), plan.caseId(), plan.during(), plan.place(), guests, plan.practitioners()), 3);

        assertThat(scheduled.startedWith(Set.of(guest))).isEmpty();
        assertThat(scheduled.startedWith(Set.of())).isEmpty();
        assertThat(scheduled.startedWith(Set.of(guest, another)))
                .hasValueSatisfying(
                        started -> assertThat(started.ended()).isEqualTo(new TookPlace(scheduled.plan(), 4)));
    }

    @Test
    void whatWasScheduledIsRememberedInTheCancellation() {
        var scheduled = new AwaitingPermit(plan, 0).permitted();

        assertThat(scheduled.revision()).isZero();
        assertThat(scheduled.cancelled()).isEqualTo(new Cancelled(plan, 1, true));
        assertThat(held.released()).isEqualTo(new Cancelled(plan, 1, false));
    }
}
