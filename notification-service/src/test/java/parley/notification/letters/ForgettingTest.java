package parley.notification.letters;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.notification.office.SmallOffice.eventually;
import static parley.notification.office.SmallOffice.staysSo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.events.Office;
import parley.events.cases.AskedBy;
import parley.events.cases.Channel;
import parley.notification.Heard;
import parley.notification.OnRealGround;
import parley.notification.office.Ledger;
import parley.notification.office.Matter;
import parley.notification.office.SmallOffice;

@QuarkusTest
@OnRealGround
class ForgettingTest {

    /// Where the bare id of a case may stay for as long as a topic can bring back a fact about it.
    private static final Set<String> MAY_KNOW_THAT_IT_IS_OVER =
            Set.of("forgotten_subject", "inbox", "inbox_sequence", "outbox_sequence");

    @Inject
    Ledger ledger;

    @Inject
    Correspondence letters;

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
    void nothingOfAForgottenCaseIsLeftInAnyTable() {
        fill();
        var ids = ledger.idsOf(matter.id());
        assertThat(ids).as("letters, people, sessions, facts").hasSizeGreaterThan(10);

        office.announcer().announce(matter.forgotten());

        eventually(() -> assertThat(receipts()).hasSize(1));
        eventually(() -> assertThat(ledger.tablesThatKnow(matter.id())).isSubsetOf(MAY_KNOW_THAT_IT_IS_OVER));
        for (var id : ids) {
            assertThat(ledger.tablesThatKnow(id)).as("an id of the case").isSubsetOf("inbox");
        }
    }

    @Test
    void otherCasesKeepTheirLetters() {
        var other = Matter.with(office.neighbours());
        office.announcer().announce(other.requested(Channel.EMAIL, AskedBy.LETTER));
        office.awaitLetters(other.ada(), 1);
        fill();

        office.announcer().announce(matter.forgotten());

        eventually(() -> assertThat(ledger.of(matter.id())).isEmpty());
        assertThat(ledger.of(other.id())).hasSize(1);
    }

    @Test
    void whoeverAsksAgainGetsTheReceiptAgain() {
        office.announcer().announce(matter.forgotten());
        eventually(() -> assertThat(receipts()).hasSize(1));

        office.announcer().announce(matter.forgotten());

        eventually(() -> assertThat(receipts()).hasSize(2));
    }

    @Test
    void whatArrivesLateBringsNothingBack() {
        fill();
        office.announcer().announce(matter.forgotten());
        eventually(() -> assertThat(ledger.of(matter.id())).isEmpty());

        office.announcer().announce(matter.furtherSessionAsked(matter.ada(), AskedBy.VOICE));
        office.announcer().announce(matter.timesAsked(matter.ada(), AskedBy.VOICE));
        office.announcer().announce(matter.withdrew(matter.ada()));

        staysSo(() -> assertThat(ledger.tablesThatKnow(matter.id())).isSubsetOf(MAY_KNOW_THAT_IT_IS_OVER));
    }

    @Test
    void aLetterThatWasUnderWayIsNotSpokenOfAfterwards() {
        office.neighbours().areAway(true);
        office.announcer().announce(matter.invited(AskedBy.LETTER));
        eventually(() -> assertThat(ledger.of(matter.id())).hasSize(1));

        office.announcer().announce(matter.forgotten());
        eventually(() -> assertThat(receipts()).hasSize(1));
        office.neighbours().areAway(false);

        staysSo(() -> assertThat(office.mail().everything()).isEmpty());
        assertThat(Heard.letters(matter.id()))
                .extracting(Heard.Record::type)
                .containsOnly("parley.letters.LettersForgotten.v1");
    }

    private List<Heard.Record> receipts() {
        return Heard.letters(matter.id()).stream()
                .filter(record -> record.type().equals("parley.letters.LettersForgotten.v1"))
                .toList();
    }

    /// Something in every table: letters in every state, somebody who stopped, an event that waits for one before it.
    private void fill() {
        var scheduled = matter.scheduled(matter.ada(), matter.ben());
        office.neighbours().session(matter.session(), 0, "SCHEDULED", scheduled);
        office.announcer().announce(matter.requested(Channel.EMAIL, AskedBy.LETTER));
        office.announcer().announce(matter.invited(AskedBy.VOICE));
        office.announcer().announce(scheduled);
        office.awaitLetters(matter.ada(), 2);
        letters.somebodyWrote(
                "a key " + UUID.randomUUID(),
                java.util.Optional.of(ledger.only(matter.id(), parley.events.letters.LetterKind.REQUEST_RECEIVED)
                        .id()),
                Office.CONFLICT_RESOLUTION);
        office.announcer().announce(matter.withdrew(matter.ben()));
        office.announcer().announce(matter.planSubmitted(UUID.randomUUID(), 1));
        office.announcer().announce(matter.glassBroken(Office.OMBUDS, "ef56".repeat(16)));
        office.announcer().skipANumber(matter.id());
        office.announcer().announce(matter.furtherSessionAsked(matter.ada(), AskedBy.LETTER));
        eventually(() ->
                assertThat(ledger.tablesThatKnow(matter.id())).contains("letter", "stopped", "inbox_held", "reply"));
        eventually(() -> assertThat(ledger.of(matter.id())).hasSize(9));
    }
}
