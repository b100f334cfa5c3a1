package parley.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.notification.office.SmallOffice.eventually;
import static parley.notification.office.SmallOffice.staysSo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.events.cases.AskedBy;
import parley.events.cases.Channel;
import parley.events.letters.LetterKind;
import parley.notification.office.Ledger;
import parley.notification.office.Matter;
import parley.notification.office.SmallOffice;

@QuarkusTest
@OnRealGround
class LettersOfACaseTest {

    @Inject
    Ledger ledger;

    @Inject
    parley.notification.letters.WakingCall alarm;

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
    void theSameFactTwiceIsOneLetter() {
        var record = office.announcer().announce(matter.invited(AskedBy.LETTER));
        office.awaitLetters(matter.ben(), 1);

        office.announcer().deliver(record);
        office.announcer().deliver(record);

        staysSo(() -> assertThat(office.lettersOf(matter.ben())).hasSize(1));
        assertThat(ledger.of(matter.id())).hasSize(1);
    }

    @Test
    void aLetterIsSaidToComeFromAMachineAndAnsweredByPeople() {
        office.announcer().announce(matter.invited(AskedBy.LETTER));

        var letter = office.awaitLetters(matter.ben(), 1).getFirst();
        assertThat(letter.header("From")).isEqualTo("Appointments <appointments@office.example>");
        assertThat(letter.header("To")).isEqualTo(matter.ben().email());
        assertThat(letter.header("Cc") + letter.header("Bcc") + letter.header("In-Reply-To"))
                .isEmpty();
        assertThat(letter.header("Reply-To")).isEqualTo("office@office.example");
        assertThat(letter.header("Auto-Submitted")).isEqualTo("auto-generated");
        assertThat(letter.header("X-Auto-Response-Suppress")).isEqualTo("OOF, AutoReply");
        assertThat(letter.header("Message-ID"))
                .isEqualTo("<" + ledger.only(matter.id(), LetterKind.INVITATION).id() + "@office.example>");
        assertThat(letter.links(letter.text()))
                .hasSize(1)
                .isEqualTo(letter.links(letter.html()))
                .first()
                .asString()
                .startsWith("https://office.example/p/");
    }

    @Test
    void theRequesterIsToldThatTheMessageArrived() {
        office.announcer().announce(matter.requested(Channel.EMAIL, AskedBy.LETTER));

        var letter = office.awaitLetters(matter.ada(), 1).getFirst();
        assertThat(letter.text()).contains("7K3Q-9D2H");
        assertThat(letter.subject()).doesNotContain("7K3Q-9D2H");
    }

    @Test
    void timesAreAskedOnlyOfWhoHasNotAnswered() {
        office.neighbours().hasAnsweredTimes(matter.ada());
        office.announcer().announce(matter.timesAsked(matter.ada(), AskedBy.LETTER));
        office.announcer().announce(matter.timesAsked(matter.ben(), AskedBy.LETTER));

        office.awaitLetters(matter.ben(), 1);
        eventually(() -> assertThat(ledger.of(matter.id()))
                .extracting(Ledger.Line::state)
                .containsExactlyInAnyOrder("SENT", "DROPPED"));
        assertThat(office.lettersOf(matter.ada())).isEmpty();
    }

    @Test
    void aPractitionerWhoIsNoLongerHeldIsNotAsked() {
        var session = matter.scheduled();
        office.neighbours().session(matter.session(), 1, "CANCELLED", session);

        office.announcer().announce(matter.practitionerAsked(matter.cleo()));

        eventually(() -> assertThat(
                        ledger.only(matter.id(), LetterKind.PRACTITIONER_ASKED).state())
                .isEqualTo("DROPPED"));
        assertThat(office.mail().everything()).isEmpty();
    }

    @Test
    void aSessionThatHasChangedMeanwhileIsNotToldAsItWas() {
        var session = matter.scheduled(matter.ada());
        office.neighbours().session(matter.session(), 1, "SCHEDULED", session);
        office.announcer().announce(session);

        eventually(() -> assertThat(ledger.of(matter.id()))
                .hasSize(4)
                .extracting(Ledger.Line::state)
                .containsOnly("DROPPED"));
        assertThat(office.mail().everything()).isEmpty();
    }

    @Test
    void aHoldThatHasChangedMeanwhileIsNotAskedAbout() {
        office.neighbours().session(matter.session(), 1, "HELD", matter.scheduled());
        office.announcer().announce(matter.practitionerAsked(matter.cleo()));

        eventually(() -> assertThat(
                        ledger.only(matter.id(), LetterKind.PRACTITIONER_ASKED).state())
                .isEqualTo("DROPPED"));
        assertThat(office.mail().everything()).isEmpty();
    }

    /// People who come one by one have an appointment each; what becomes of one leaves the others alone.
    @Test
    void whatBecomesOfOneSessionTouchesNoLetterAboutAnother() {
        office.neighbours().areAway(true);
        office.announcer().announce(matter.timesAsked(matter.ada(), AskedBy.VOICE));
        office.announcer().announce(matter.timesAsked(matter.ben(), AskedBy.VOICE));
        office.announcer().announce(matter.withSession(UUID.randomUUID()).practitionerAsked(matter.cleo()));
        office.announcer().announce(matter.scheduledAlone(matter.ada()));
        eventually(() -> assertThat(ledger.of(matter.id())).hasSize(6));

        office.announcer().announce(matter.cancelled(true, matter.ada()));

        eventually(() -> assertThat(ledger.of(matter.id()))
                .filteredOn(line -> line.kind().equals("SESSION_SCHEDULED"))
                .extracting(Ledger.Line::state)
                .containsOnly("DROPPED"));
        assertThat(ledger.only(matter.id(), LetterKind.PRACTITIONER_ASKED).state())
                .isEqualTo("WAITING");
        assertThat(ledger.of(matter.id()))
                .filteredOn(line -> line.kind().equals("TIMES_ASKED"))
                .allSatisfy(line -> assertThat(line.state())
                        .isEqualTo(line.recipient().equals(matter.ben().id()) ? "TO_BE_PHONED" : "DROPPED"));
    }

    @Test
    void aPractitionerIsAskedToHelpAndToldWhenTheTimeIsTheirsAgain() {
        var session = matter.scheduled();
        office.neighbours().session(matter.session(), 0, "HELD", session);
        office.announcer().announce(matter.practitionerAsked(matter.cleo()));
        var asked = office.awaitLetters(matter.cleo(), 1).getFirst();
        assertThat(asked.links(asked.text())).containsExactly("https://office.example/sign-in");
        assertThat(asked.calendar()).isEmpty();

        office.neighbours().session(matter.session(), 1, "CANCELLED", session);
        office.announcer().announce(matter.cancelled(false));

        var released = office.awaitLetters(matter.cleo(), 2).getLast();
        assertThat(released.calendar()).isEmpty();
        staysSo(() -> assertThat(office.lettersOf(matter.dan()))
                .as("who never heard of it hears nothing of its end")
                .isEmpty());
    }

    @Test
    void aSessionThatIsCancelledBeforeItsLettersLeftIsNeverSpokenOf() {
        office.neighbours().areAway(true);
        var session = matter.scheduled(matter.ada(), matter.ben());
        office.announcer().announce(session);
        eventually(() -> assertThat(ledger.of(matter.id())).hasSize(4));

        office.announcer().announce(matter.cancelled(true, matter.ada(), matter.ben()));
        eventually(() -> assertThat(ledger.of(matter.id()))
                .extracting(Ledger.Line::state)
                .containsOnly("DROPPED"));
        office.neighbours().session(matter.session(), 1, "CANCELLED", session);
        office.neighbours().areAway(false);

        staysSo(() -> assertThat(office.mail().everything()).isEmpty());
    }

    @Test
    void theRequesterHearsThatNoMeetingCameAbout() {
        office.neighbours().areAway(true);
        office.announcer().announce(matter.invited(AskedBy.LETTER));
        eventually(() -> assertThat(ledger.of(matter.id())).hasSize(1));

        office.announcer().announce(matter.notAccepted());
        eventually(() -> assertThat(ledger.takenIn(matter.id())).isEqualTo(2));
        office.neighbours().areAway(false);

        var letter = office.awaitLetters(matter.ada(), 1).getFirst();
        assertThat(letter.everything()).doesNotContainIgnoringCase(matter.ben().name());
        assertThat(ledger.only(matter.id(), LetterKind.INVITATION).state()).isEqualTo("DROPPED");
    }

    @Test
    void everybodyWhoWaitedForAMeetingHearsTheSame() {
        office.announcer().announce(matter.notAccepted(matter.ben()));

        var toTheRequester = office.awaitLetters(matter.ada(), 1).getFirst();
        var toTheOther = office.awaitLetters(matter.ben(), 1).getFirst();
        assertThat(toTheOther.subject()).isEqualTo(toTheRequester.subject());
        assertThat(wordless(toTheOther.text())).isEqualTo(wordless(toTheRequester.text()));
    }

    private String wordless(String text) {
        return text.replace(matter.ada().name(), "NAME")
                .replace(matter.ben().name(), "NAME")
                .replaceAll("https://\\S+", "LINK");
    }

    @Test
    void nothingOfANameAnAddressOrALinkIsKept() {
        var session = matter.scheduled(matter.ada(), matter.ben());
        office.neighbours().session(matter.session(), 0, "SCHEDULED", session);
        office.announcer().announce(matter.invited(AskedBy.LETTER));
        office.announcer().announce(session);
        office.awaitLetters(matter.ben(), 2);
        var secret = office.lettersOf(matter.ben()).getFirst();

        var kept = ledger.everythingAbout(matter.id());

        assertThat(kept).contains("\"kind\":\"INVITATION\"");
        assertThat(kept)
                .doesNotContainIgnoringCase(matter.ben().name())
                .doesNotContain(matter.ben().email(), "@people.example", "7K3Q")
                .doesNotContain(secret.links(secret.text()).getFirst());
    }

    /// Whoever sends is told, and does not find it when they next look.
    @Test
    void aFactWakesTheSender() {
        var before = alarm.rung();

        office.announcer().announce(matter.invited(AskedBy.LETTER));

        office.awaitLetters(matter.ben(), 1);
        assertThat(alarm.rung()).isGreaterThan(before);
    }

    @Test
    void theTraceOfTheActLeadsToTheLetter() {
        var trace = "4bf92f3577b34da6a3ce929d0e0e4736";

        office.announcer()
                .announce(
                        matter.invited(AskedBy.LETTER), java.util.Optional.of("00-" + trace + "-00f067aa0ba902b7-01"));

        office.awaitLetters(matter.ben(), 1);
        assertThat(office.neighbours().traces())
                .anySatisfy(seen -> assertThat(seen).contains(trace));
        eventually(() -> assertThat(Heard.letters(matter.id()))
                .anySatisfy(record -> assertThat(record.trace()).contains(trace)));
    }

    @Test
    void staffCasesAndOthersAreToldWhatBecameOfALetter() {
        office.neighbours().mayNotBeWrittenTo(matter.ben());
        office.announcer().announce(matter.requested(Channel.EMAIL, AskedBy.LETTER));
        office.announcer().announce(matter.invited(AskedBy.LETTER));

        eventually(() -> assertThat(Heard.letters(matter.id()))
                .extracting(Heard.Record::type)
                .containsExactlyInAnyOrder("parley.letters.LetterSent.v1", "parley.letters.LetterFailed.v1"));
        assertThat(Heard.letters(matter.id()))
                .anySatisfy(record -> assertThat(record.body()).contains("MUST_NOT_WRITE"));
        assertThat(ledger.only(matter.id(), LetterKind.INVITATION).state()).isEqualTo("TO_BE_PHONED");
        assertThat(office.lettersOf(matter.ben())).isEmpty();
    }

    @Test
    void anInvitationThatHasRunOutIsNotSent() {
        office.neighbours().areAway(true);
        var late = new parley.events.cases.ParticipantInvited(
                matter.id(),
                parley.events.Office.CONFLICT_RESOLUTION,
                Instant.now(),
                matter.ben().id(),
                AskedBy.LETTER,
                Instant.now().minusSeconds(1));
        office.announcer().announce(late);

        eventually(
                () -> assertThat(ledger.only(matter.id(), LetterKind.INVITATION).state())
                        .isEqualTo("DROPPED"));
        assertThat(office.mail().everything()).isEmpty();
    }
}
