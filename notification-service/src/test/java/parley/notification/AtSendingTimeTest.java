package parley.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.notification.office.SmallOffice.eventually;
import static parley.notification.office.SmallOffice.staysSo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.events.Office;
import parley.events.cases.AskedBy;
import parley.events.letters.LetterKind;
import parley.events.sessions.PractitionerAsked;
import parley.events.sessions.SessionScheduled;
import parley.notification.office.Ledger;
import parley.notification.office.Matter;
import parley.notification.office.SmallOffice;
import parley.notification.office.Surroundings;

/// What is decided in the moment a letter would leave: whether it may at this hour, and under which name.
@QuarkusTest
@OnRealGround
class AtSendingTimeTest {

    @Inject
    Ledger ledger;

    @Inject
    @ConfigProperty(name = "parley.letters.quiet-until")
    LocalTime morning;

    private SmallOffice office;
    private Matter matter;

    @BeforeEach
    void open() {
        office = SmallOffice.open();
        matter = Matter.with(office.neighbours());
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void atNightALetterWaitsForTheMorningOfItsReader() {
        var night = Surroundings.whereItIsNight();
        office.neighbours().livesIn(matter.ben(), night);
        office.announcer().announce(matter.invited(AskedBy.LETTER));
        office.announcer().announce(matter.requesterAsked(AskedBy.LETTER));

        eventually(() -> assertThat(ledger.dueAt(invitation())).isAfter(Instant.now()));
        var due = ledger.dueAt(invitation()).atZone(night);
        assertThat(due.toLocalTime()).isEqualTo(morning);
        assertThat(Duration.between(Instant.now(), due)).isLessThan(Duration.ofHours(3));
        office.awaitLetters(matter.ada(), 1); // it is day where she is
        var attempts = ledger.only(matter.id(), LetterKind.INVITATION).attempts();
        ledger.isDueNow(invitation());
        eventually(() -> assertThat(ledger.dueAt(invitation())).isAfter(Instant.now()));
        assertThat(ledger.only(matter.id(), LetterKind.INVITATION).attempts())
                .as("to wait for the morning is no attempt")
                .isEqualTo(attempts);
        staysSo(() -> assertThat(office.lettersOf(matter.ben())).isEmpty());

        office.neighbours().livesIn(matter.ben(), ZoneId.of("Europe/Paris"));
        ledger.isDueNow(invitation());

        office.awaitLetters(matter.ben(), 1);
    }

    @Test
    void whatNobodyWantsAnyMoreInTheMorningStaysUnwritten() {
        office.neighbours().livesIn(matter.ben(), Surroundings.whereItIsNight());
        office.announcer().announce(matter.invited(AskedBy.LETTER));
        eventually(() -> assertThat(ledger.dueAt(invitation())).isAfter(Instant.now()));

        office.neighbours().hasForgotten(matter.ben());
        office.neighbours().livesIn(matter.ben(), ZoneId.of("Europe/Paris"));
        ledger.isDueNow(invitation());

        eventually(
                () -> assertThat(ledger.only(matter.id(), LetterKind.INVITATION).state())
                        .isEqualTo("DROPPED"));
        assertThat(office.lettersOf(matter.ben())).isEmpty();
    }

    @Test
    void thatTodaysSessionIsOffIsSaidEvenAtNight() {
        whoIsToldThat(matter.startingAt(Instant.now().plus(Duration.ofHours(2))));

        office.awaitLetters(matter.ben(), 2);
    }

    /// Whoever knows only of the old hour would stand before a locked door.
    @Test
    void thatTodaysSessionIsAnotherDayIsSaidEvenAtNight() {
        var today = matter.startingAt(Instant.now().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS));
        stands(today);
        office.neighbours().livesIn(today.ben(), Surroundings.whereItIsNight());

        var moved = today.moved(1, today.start().plus(Duration.ofDays(7)));
        office.neighbours().session(today.session(), moved);
        office.announcer().announce(moved);

        office.awaitLetters(today.ben(), 2);
    }

    /// By the hour they were told, whatever the session has become meanwhile.
    @Test
    void thatASessionIsOffIsSaidByTheHourThatIsKnown() {
        var today = matter.startingAt(Instant.now().plus(Duration.ofHours(2)).truncatedTo(ChronoUnit.SECONDS));
        stands(today);
        office.neighbours().livesIn(today.ben(), Surroundings.whereItIsNight());

        office.neighbours()
                .session(
                        today.session(),
                        2,
                        "CANCELLED",
                        today.as(today.moved(1, today.start().plus(Duration.ofDays(7)))));
        office.announcer().announce(today.cancelled(true, today.ada(), today.ben()));

        office.awaitLetters(today.ben(), 2);
    }

    /// A question in the morning would come too late, and nobody were asked at all.
    @Test
    void aPractitionerIsAskedAtNightWhatEndsBeforeTheMorning() {
        office.neighbours().livesIn(matter.cleo(), Surroundings.whereItIsNight());
        office.neighbours().session(matter.session(), 0, "HELD", matter.scheduled());

        office.announcer()
                .announce(new PractitionerAsked(
                        matter.id(),
                        Office.CONFLICT_RESOLUTION,
                        Instant.now(),
                        matter.session(),
                        0,
                        matter.cleo().id(),
                        Instant.now().plus(Duration.ofHours(1))));

        office.awaitLetters(matter.cleo(), 1);
    }

    @Test
    void thatALaterSessionIsOffIsSaidInTheMorning() {
        whoIsToldThat(matter);

        office.awaitLetters(matter.ada(), 2);
        staysSo(() -> assertThat(office.lettersOf(matter.ben())).hasSize(1));
    }

    /// Both hear of the session by day; that it is off comes when it is night where Ben is.
    private void whoIsToldThat(Matter isOff) {
        var scheduled = stands(isOff);
        office.neighbours().livesIn(isOff.ben(), Surroundings.whereItIsNight());
        office.neighbours().session(isOff.session(), 1, "CANCELLED", scheduled);
        office.announcer().announce(isOff.cancelled(true, isOff.ada(), isOff.ben()));
    }

    private SessionScheduled stands(Matter one) {
        var scheduled = one.scheduled(one.ben());
        office.neighbours().session(one.session(), 0, "SCHEDULED", scheduled);
        office.announcer().announce(scheduled);
        office.awaitLetters(one.ben(), 1);
        office.awaitLetters(one.ada(), 1);
        return scheduled;
    }

    @Test
    void theSenderHasTheNameThatThePersonAllowed() {
        office.neighbours().mayHearWhoWrites(matter.ben());

        office.announcer().announce(matter.invited(AskedBy.LETTER));
        office.announcer().announce(matter.requesterAsked(AskedBy.LETTER));

        assertThat(office.awaitLetters(matter.ben(), 1).getFirst().header("From"))
                .isEqualTo("The Office <appointments@office.example>");
        assertThat(office.awaitLetters(matter.ada(), 1).getFirst().header("From"))
                .isEqualTo("Appointments <appointments@office.example>");
    }

    @Test
    void whoMayNotBeWrittenToIsPhoned() {
        office.neighbours().mayNotBeWrittenTo(matter.ben());

        office.announcer().announce(matter.invited(AskedBy.LETTER));

        eventually(
                () -> assertThat(ledger.only(matter.id(), LetterKind.INVITATION).state())
                        .isEqualTo("TO_BE_PHONED"));
        assertThat(office.lettersOf(matter.ben())).isEmpty();
    }

    private UUID invitation() {
        return ledger.only(matter.id(), LetterKind.INVITATION).id();
    }
}
