package parley.notification.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import parley.events.Office;
import parley.events.letters.FailureCause;
import parley.events.letters.LetterKind;

/// Who may move a letter, and from where.
class LetterRowTest {

    private static final Instant NOW = Instant.parse("2026-11-24T15:00:00Z");
    private static final Instant LATER = NOW.plus(Duration.ofSeconds(45));

    @Test
    void onlyWhoHoldsTheLeaseMayBegin() {
        var letter = letter(LetterKind.INVITATION);
        var first = letter.takenUntil(LATER);
        var second = letter.takenUntil(LATER);

        assertThat(letter.begin(first.lease(), LATER)).isFalse();
        assertThat(letter.begin(second.lease(), LATER)).isTrue();
        assertThat(letter.state()).isEqualTo(LetterState.TRANSMITTING);
    }

    @Test
    void aLetterThatIsOnItsWayIsNotBegunTwice() {
        var letter = letter(LetterKind.INVITATION);
        var taken = letter.takenUntil(LATER);
        letter.begin(taken.lease(), LATER);

        assertThat(letter.begin(taken.lease(), LATER)).isFalse();
    }

    @Test
    void aLetterThatWasDroppedMeanwhileDoesNotLeave() {
        var letter = letter(LetterKind.INVITATION);
        var taken = letter.takenUntil(LATER);
        letter.droppedBy(taken.lease(), NOW);

        assertThat(letter.begin(taken.lease(), LATER)).isFalse();
        assertThat(letter.state()).isEqualTo(LetterState.DROPPED);
    }

    @Test
    void whatALateSenderSaysNoLongerCounts() {
        var letter = letter(LetterKind.INVITATION);
        var taken = letter.takenUntil(LATER);
        letter.begin(taken.lease(), LATER);
        letter.lost(LATER.plusSeconds(1));

        assertThat(letter.sent(taken.lease(), LATER.plusSeconds(2))).isFalse();
        assertThat(letter.postpone(taken.lease(), LATER.plusSeconds(2), LATER)).isFalse();
        assertThat(letter.state()).isEqualTo(LetterState.FAILED);
        assertThat(letter.cause()).contains(FailureCause.UNKNOWN);
    }

    @Test
    void aLetterThatIsLostTwiceIsLeftToStaff() {
        var letter = letter(LetterKind.SESSION_SCHEDULED);
        letter.begin(letter.takenUntil(LATER).lease(), LATER);
        assertThat(letter.lost(NOW)).isEqualTo(LetterState.WAITING);
        letter.begin(letter.takenUntil(LATER).lease(), LATER);

        assertThat(letter.lost(NOW)).isEqualTo(LetterState.FAILED);
        assertThat(letter.state()).isEqualTo(LetterState.FAILED);
    }

    /// Each copy carries a link of its own, and one that nobody can have needs none.
    @Test
    void everyCopyThatMayHaveLeftIsCountedAndNoOther() {
        var letter = letter(LetterKind.SESSION_SCHEDULED);
        var putOff = letter.takenUntil(LATER);
        letter.begin(putOff.lease(), LATER);
        letter.postpone(putOff.lease(), NOW, NOW);
        letter.postpone(letter.takenUntil(LATER).lease(), NOW, NOW);
        assertThat(letter.untaken().copies()).isZero();

        letter.begin(letter.takenUntil(LATER).lease(), LATER);
        letter.lost(NOW);
        assertThat(letter.untaken().copies()).isEqualTo(1);

        var last = letter.takenUntil(LATER);
        letter.begin(last.lease(), LATER);
        letter.sent(last.lease(), NOW);
        assertThat(letter.untaken().copies()).isEqualTo(2);
    }

    @Test
    void aLetterThatMayHaveLeftMayBeKnownEvenWhileItWaits() {
        var letter = letter(LetterKind.SESSION_SCHEDULED);
        assertThat(letter.mayBeKnown()).isFalse();
        letter.begin(letter.takenUntil(LATER).lease(), LATER);
        letter.lost(NOW);

        assertThat(letter.state()).isEqualTo(LetterState.WAITING);
        assertThat(letter.mayBeKnown()).isTrue();
    }

    @Test
    void onlyAFailedLetterIsTriedAgain() {
        var letter = letter(LetterKind.INVITATION);
        assertThat(letter.retry(NOW)).isFalse();
        var taken = letter.takenUntil(LATER);
        letter.begin(taken.lease(), LATER);
        letter.failed(taken.lease(), FailureCause.RECIPIENT_REFUSED, NOW);

        assertThat(letter.retry(NOW)).isTrue();
        assertThat(letter.state()).isEqualTo(LetterState.WAITING);
        assertThat(letter.cause()).isEmpty();
    }

    @Test
    void aLetterThatRestsIsNotLateAndHasNotFailed() {
        var letter = letter(LetterKind.INVITATION);
        var taken = letter.takenUntil(LATER);

        assertThat(letter.rest(taken.lease(), LATER)).isTrue();

        assertThat(letter.state()).isEqualTo(LetterState.WAITING);
        assertThat(letter.dueAt()).isEqualTo(LATER);
        assertThat(letter.attempts()).isZero();
        assertThat(letter.begin(taken.lease(), LATER)).isFalse();
    }

    @Test
    void aLetterThatStandsInLineKeepsItsTurnUntilItGoes() {
        var letter = letter(LetterKind.SESSION_SCHEDULED);
        letter.queue(letter.takenUntil(LATER).lease(), LATER);

        var taken = letter.takenUntil(LATER);
        assertThat(taken.turn()).contains(LATER);
        assertThat(letter.dueAt()).isEqualTo(NOW);
        letter.begin(taken.lease(), LATER);
        letter.postpone(taken.lease(), LATER, LATER);

        assertThat(letter.takenUntil(LATER).turn()).isEmpty();
    }

    @Test
    void onlyALetterThatLeftCanComeBack() {
        var letter = letter(LetterKind.INVITATION);
        assertThat(letter.cameBack(FailureCause.RECIPIENT_REFUSED, NOW)).isFalse();
        var taken = letter.takenUntil(LATER);
        letter.begin(taken.lease(), LATER);
        letter.sent(taken.lease(), NOW);

        assertThat(letter.cameBack(FailureCause.RECIPIENT_REFUSED, NOW)).isTrue();
        assertThat(letter.cameBack(FailureCause.MESSAGE_REFUSED, NOW)).isFalse();
        assertThat(letter.state()).isEqualTo(LetterState.FAILED);
        assertThat(letter.cause()).contains(FailureCause.RECIPIENT_REFUSED);
    }

    @Test
    void thatALetterCameBackSaysWhatBecameOfIt() {
        var letter = letter(LetterKind.INVITATION);
        letter.begin(letter.takenUntil(LATER).lease(), LATER);
        letter.lost(NOW);
        assertThat(letter.cause()).contains(FailureCause.UNKNOWN);

        letter.cameBack(FailureCause.RECIPIENT_REFUSED, NOW);

        assertThat(letter.cause()).contains(FailureCause.RECIPIENT_REFUSED);
    }

    @Test
    void whomALetterDidNotReachMayBePhoned() {
        var letter = letter(LetterKind.INVITATION);
        assertThat(letter.phoned(NOW)).isFalse();
        var taken = letter.takenUntil(LATER);
        letter.begin(taken.lease(), LATER);
        letter.failed(taken.lease(), FailureCause.RECIPIENT_REFUSED, NOW);

        assertThat(letter.phoned(NOW)).isTrue();
        assertThat(letter.phoned(NOW)).isTrue();
        assertThat(letter.retry(NOW)).isFalse();
    }

    private static LetterRow letter(LetterKind kind) {
        return new LetterRow(
                Draft.of(Office.CONFLICT_RESOLUTION, UUID.randomUUID(), kind, Recipient.participant(UUID.randomUUID())),
                UUID.randomUUID(),
                UUID.randomUUID(),
                "office.example",
                NOW,
                null);
    }
}
