package parley.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.notification.office.SmallOffice.eventually;
import static parley.notification.office.SmallOffice.staysSo;

import biweekly.Biweekly;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.events.cases.AskedBy;
import parley.events.letters.LetterKind;
import parley.notification.office.Ledger;
import parley.notification.office.Matter;
import parley.notification.office.SmallOffice;

@QuarkusTest
@OnRealGround
class WithdrawalTest {

    @Inject
    Ledger ledger;

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
    void whoStopsGetsTheAcknowledgementAndNothingElse() {
        office.neighbours().areAway(true);
        office.announcer().announce(matter.invited(AskedBy.LETTER));
        office.announcer().announce(matter.timesAsked(matter.ben(), AskedBy.LETTER));
        eventually(() -> assertThat(ledger.of(matter.id())).hasSize(2));

        office.announcer().announce(matter.withdrew(matter.ben()));
        eventually(() -> assertThat(ledger.of(matter.id())).hasSize(3));
        office.neighbours().areAway(false);

        var letter = office.awaitLetters(matter.ben(), 1).getFirst();
        assertThat(letter.header("Message-ID"))
                .contains(ledger.only(matter.id(), LetterKind.WITHDRAWAL_ACKNOWLEDGED)
                        .id()
                        .toString());
        assertThat(letter.links(letter.text())).isEmpty();
        staysSo(() -> assertThat(office.mail().everything()).hasSize(1));
        assertThat(ledger.of(matter.id()).stream().filter(line -> line.state().equals("DROPPED")))
                .hasSize(2);
    }

    @Test
    void whatArrivesLateForThemIsNotWritten() {
        office.announcer().announce(matter.withdrew(matter.ben()));
        office.awaitLetters(matter.ben(), 1);
        var scheduled = matter.scheduled(matter.ada(), matter.ben());
        office.neighbours().session(matter.session(), 0, "SCHEDULED", scheduled);

        office.announcer().announce(matter.timesAsked(matter.ben(), AskedBy.VOICE));
        office.announcer().announce(scheduled);

        office.awaitLetters(matter.ada(), 1);
        staysSo(() -> assertThat(office.lettersOf(matter.ben())).hasSize(1));
        assertThat(ledger.of(matter.id()).stream()
                        .filter(line -> line.recipient().equals(matter.ben().id())))
                .hasSize(1);
    }

    @Test
    void theAppointmentLeavesTheirCalendarWithTheAcknowledgement() {
        var scheduled = matter.scheduled(matter.ada(), matter.ben());
        office.neighbours().session(matter.session(), 0, "SCHEDULED", scheduled);
        office.announcer().announce(scheduled);
        var first = office.awaitLetters(matter.ben(), 1).getFirst();
        office.awaitLetters(matter.ada(), 1);

        office.neighbours().hasForgotten(matter.ben());
        office.neighbours().session(matter.session(), 1, "CANCELLED", scheduled);
        office.announcer().announce(matter.cancelled(true, matter.ada(), matter.ben()));
        office.announcer().announce(matter.withdrew(matter.ben()));

        var last = office.awaitLetters(matter.ben(), 2).getLast();
        assertThat(last.contentType("text/calendar"))
                .hasValueSatisfying(type -> assertThat(type).contains("method=CANCEL"));
        assertThat(uid(last.calendar().orElseThrow()))
                .isEqualTo(uid(first.calendar().orElseThrow()));
        assertThat(new String(last.calendar().orElseThrow(), StandardCharsets.UTF_8))
                .contains("SEQUENCE:1");
        office.awaitLetters(matter.ada(), 2);
        staysSo(() -> assertThat(office.lettersOf(matter.ben())).hasSize(2));
    }

    @Test
    void theOthersLearnNeitherWhoStoppedNorWhy() {
        var scheduled = matter.scheduled(matter.ada(), matter.ben());
        office.neighbours().session(matter.session(), 0, "SCHEDULED", scheduled);
        office.announcer().announce(scheduled);
        office.awaitLetters(matter.ada(), 1);
        office.awaitLetters(matter.ben(), 1);

        office.announcer().announce(matter.withdrew(matter.ben()));
        office.neighbours().session(matter.session(), 1, "CANCELLED", scheduled);
        office.announcer().announce(matter.cancelled(true, matter.ada()));

        var letter = office.awaitLetters(matter.ada(), 2).getLast();
        assertThat(letter.everything())
                .doesNotContainIgnoringCase(matter.ben().name())
                .doesNotContain(matter.ben().email(), matter.ben().id().toString());
        assertThat(letter.text()).doesNotContainPattern("(?i)stopped|because|somebody|someone|other person|withdr");
    }

    @Test
    void whoIsNotWrittenToIsNotPhonedAboutItEither() {
        office.neighbours().mayNotBeWrittenTo(matter.ben());

        office.announcer().announce(matter.withdrew(matter.ben()));

        eventually(() -> assertThat(ledger.only(matter.id(), LetterKind.WITHDRAWAL_ACKNOWLEDGED)
                        .state())
                .isEqualTo("DROPPED"));
    }

    private static String uid(byte[] ics) {
        return Biweekly.parse(new String(ics, StandardCharsets.UTF_8))
                .first()
                .getEvents()
                .getFirst()
                .getUid()
                .getValue();
    }
}
