package parley.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.notification.office.SmallOffice.eventually;
import static parley.notification.office.SmallOffice.staysSo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.events.cases.AskedBy;
import parley.events.cases.Channel;
import parley.events.letters.LetterKind;
import parley.notification.OnRealGround;
import parley.notification.office.Ledger;
import parley.notification.office.Matter;
import parley.notification.office.SmallOffice;

/// Whoever sends may die at any point.
@QuarkusTest
@OnRealGround
class CrashTest {

    @Inject
    Ledger ledger;

    private SmallOffice office;
    private Matter matter;

    @BeforeEach
    void open() {
        office = SmallOffice.open();
        matter = Matter.with(office.neighbours());
        office.neighbours().areAway(true);
    }

    @AfterEach
    void close() {
        office.close();
    }

    @Test
    void aLetterWhoseSenderDiedBeforeTheMarkLeavesOnceItsLeaseIsOver() {
        office.announcer().announce(matter.invited(AskedBy.LETTER));
        eventually(() -> ledger.only(matter.id(), LetterKind.INVITATION));
        ledger.crashBeforeSending(
                ledger.only(matter.id(), LetterKind.INVITATION).id());

        office.neighbours().areAway(false);

        office.awaitLetters(matter.ben(), 1);
        staysSo(() -> assertThat(office.lettersOf(matter.ben())).hasSize(1));
    }

    @Test
    void aLetterThatMayHaveLeftLeavesOnceMoreWhereThatDoesNoHarm() {
        office.announcer().announce(matter.requested(Channel.EMAIL, AskedBy.LETTER));
        eventually(() -> ledger.only(matter.id(), LetterKind.REQUEST_RECEIVED));
        var letter = ledger.only(matter.id(), LetterKind.REQUEST_RECEIVED).id();
        ledger.crashWhileSending(letter);

        office.neighbours().areAway(false);

        assertThat(office.awaitLetters(matter.ada(), 1).getFirst().header("Message-ID"))
                .isEqualTo("<" + letter + "@office.example>");
        staysSo(() -> assertThat(office.lettersOf(matter.ada())).hasSize(1));
    }

    @Test
    void aLetterWhoseSenderDiedTwiceDoesNotLeaveAThirdTime() {
        office.announcer().announce(matter.requested(Channel.EMAIL, AskedBy.LETTER));
        eventually(() -> ledger.only(matter.id(), LetterKind.REQUEST_RECEIVED));
        var letter = ledger.only(matter.id(), LetterKind.REQUEST_RECEIVED).id();
        ledger.crashWhileSending(letter);
        eventually(() -> assertThat(
                        ledger.only(matter.id(), LetterKind.REQUEST_RECEIVED).state())
                .isEqualTo("WAITING"));
        ledger.crashWhileSending(letter);

        eventually(() -> assertThat(ledger.only(matter.id(), LetterKind.REQUEST_RECEIVED))
                .satisfies(line -> assertThat(line.state()).isEqualTo("FAILED"))
                .satisfies(line -> assertThat(line.cause()).isEqualTo("UNKNOWN")));
        office.neighbours().areAway(false);

        staysSo(() -> assertThat(office.lettersOf(matter.ada())).isEmpty());
    }

    @Test
    void aReminderThatMayHaveLeftIsNotSentAgain() {
        office.announcer().announce(matter.reminded(matter.invited(AskedBy.LETTER)));
        eventually(() -> ledger.only(matter.id(), LetterKind.INVITATION_REMINDER));
        ledger.crashWhileSending(
                ledger.only(matter.id(), LetterKind.INVITATION_REMINDER).id());

        office.neighbours().areAway(false);

        eventually(() -> assertThat(
                        ledger.only(matter.id(), LetterKind.INVITATION_REMINDER).state())
                .isEqualTo("FAILED"));
        staysSo(() -> assertThat(office.lettersOf(matter.ben())).isEmpty());
    }

    @Test
    void aLetterThatMayHaveLeftStaysWithStaffWhereASecondCopyDoesHarm() {
        office.announcer().announce(matter.invited(AskedBy.LETTER));
        eventually(() -> ledger.only(matter.id(), LetterKind.INVITATION));
        ledger.crashWhileSending(ledger.only(matter.id(), LetterKind.INVITATION).id());

        office.neighbours().areAway(false);

        eventually(() -> assertThat(ledger.only(matter.id(), LetterKind.INVITATION))
                .satisfies(line -> assertThat(line.state()).isEqualTo("FAILED"))
                .satisfies(line -> assertThat(line.cause()).isEqualTo("UNKNOWN")));
        staysSo(() -> assertThat(office.lettersOf(matter.ben())).isEmpty());
    }
}
