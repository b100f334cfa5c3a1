package parley.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.notification.office.SmallOffice.eventually;
import static parley.notification.office.SmallOffice.staysSo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.events.Office;
import parley.events.Procedure;
import parley.events.cases.AskedBy;
import parley.events.cases.CaseClosed;
import parley.events.cases.ParticipantReminded;
import parley.events.letters.LetterKind;
import parley.notification.office.Ledger;
import parley.notification.office.Matter;
import parley.notification.office.SmallOffice;

/// What people are asked, reminded of and asked no more.
@QuarkusTest
@OnRealGround
class QuestionsTest {

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
    void whoIsSilentIsRemindedOnceAndNeverAgain() {
        var invited = matter.invited(AskedBy.LETTER);
        office.announcer().announce(invited);
        office.awaitLetters(matter.ben(), 1);

        office.announcer().announce(matter.reminded(invited));
        var letter = office.awaitLetters(matter.ben(), 2).getLast();
        office.announcer().announce(matter.reminded(invited));

        assertThat(letter.subject()).isEqualTo("Your invitation is still open");
        assertThat(letter.text()).contains("No answer is also fine", "We will not remind you again");
        staysSo(() -> assertThat(office.lettersOf(matter.ben())).hasSize(2));
    }

    @Test
    void whoHasNotGotTheInvitationYetIsNotPressedAboutIt() {
        office.neighbours().areAway(true);
        var invited = matter.invited(AskedBy.LETTER);
        office.announcer().announce(invited);
        office.announcer().announce(matter.reminded(invited));
        eventually(() -> assertThat(ledger.takenIn(matter.id())).isEqualTo(2));
        assertThat(ledger.of(matter.id())).hasSize(1);

        office.neighbours().areAway(false);

        office.awaitLetters(matter.ben(), 1);
        staysSo(() -> assertThat(office.lettersOf(matter.ben())).hasSize(1));
    }

    @Test
    void whomTheInvitationDidNotReachIsNotPressedAboutIt() {
        var invited = matter.invited(AskedBy.LETTER);
        office.announcer().announce(invited);
        office.awaitLetters(matter.ben(), 1);
        eventually(
                () -> assertThat(ledger.only(matter.id(), LetterKind.INVITATION).state())
                        .isEqualTo("SENT"));
        ledger.fail(matter.id());

        office.announcer().announce(matter.reminded(invited));

        eventually(() -> assertThat(ledger.takenIn(matter.id())).isEqualTo(2));
        assertThat(ledger.of(matter.id())).hasSize(1);
    }

    @Test
    void whoAnsweredIsNotReminded() {
        office.neighbours().areAway(true);
        office.announcer().announce(matter.reminded(matter.invited(AskedBy.LETTER)));
        eventually(() -> ledger.only(matter.id(), LetterKind.INVITATION_REMINDER));

        office.announcer().announce(matter.agreed(matter.ben()));

        eventually(() -> assertThat(
                        ledger.only(matter.id(), LetterKind.INVITATION_REMINDER).state())
                .isEqualTo("DROPPED"));
        assertThat(office.mail().everything()).isEmpty();
    }

    @Test
    void aReminderOfAnInvitationThatHasRunOutIsNotSent() {
        office.announcer()
                .announce(new ParticipantReminded(
                        matter.id(),
                        Office.CONFLICT_RESOLUTION,
                        Instant.now(),
                        matter.ben().id(),
                        AskedBy.LETTER,
                        Instant.now().minusSeconds(1)));

        eventually(() -> assertThat(
                        ledger.only(matter.id(), LetterKind.INVITATION_REMINDER).state())
                .isEqualTo("DROPPED"));
        assertThat(office.mail().everything()).isEmpty();
    }

    @Test
    void whoIsCalledIsRemindedByACall() {
        office.announcer().announce(matter.reminded(matter.invited(AskedBy.VOICE)));

        eventually(() -> assertThat(
                        ledger.only(matter.id(), LetterKind.INVITATION_REMINDER).state())
                .isEqualTo("TO_BE_PHONED"));
        assertThat(office.mail().everything()).isEmpty();
    }

    @Test
    void everybodyWhoMetIsThankedAndAskedForThemselves() {
        office.announcer().announce(matter.furtherSessionAsked(matter.ada(), AskedBy.LETTER));
        office.announcer().announce(matter.furtherSessionAsked(matter.ben(), AskedBy.VOICE));

        var letter = office.awaitLetters(matter.ada(), 1).getFirst();
        assertThat(letter.subject()).isEqualTo("Thank you for your time");
        assertThat(letter.text()).contains("if everybody else who took part wishes it too");
        assertThat(letter.everything()).doesNotContainIgnoringCase(matter.ben().name());
        staysSo(() -> assertThat(office.lettersOf(matter.ben())).isEmpty());
        assertThat(ledger.of(matter.id()))
                .filteredOn(line -> line.recipient().equals(matter.ben().id()))
                .extracting(Ledger.Line::state)
                .containsExactly("TO_BE_PHONED");
    }

    @Test
    void onceTheCaseIsClosedNobodyIsAskedForAnotherSession() {
        office.neighbours().areAway(true);
        office.announcer().announce(matter.furtherSessionAsked(matter.ada(), AskedBy.LETTER));
        office.announcer().announce(matter.furtherSessionAsked(matter.ben(), AskedBy.VOICE));
        eventually(() -> assertThat(ledger.of(matter.id())).hasSize(2));

        office.announcer().announce(new CaseClosed(matter.id(), Office.CONFLICT_RESOLUTION, Instant.now()));

        eventually(() -> assertThat(ledger.of(matter.id()))
                .extracting(Ledger.Line::state)
                .containsOnly("DROPPED"));
        assertThat(office.mail().everything()).isEmpty();
    }

    @Test
    void theWordsFollowWhatIntakeSaysIsPlanned() {
        office.neighbours().plans(matter.ben(), Procedure.RESTORATIVE_CIRCLE, "HARMED_PARTY");
        office.announcer().announce(matter.invited(AskedBy.LETTER));

        var letter = office.awaitLetters(matter.ben(), 1).getFirst();
        assertThat(letter.subject()).isEqualTo("An invitation for you");
        assertThat(letter.text()).contains("Nobody asks you to forgive", "The plan goes to the Chair");
        assertThat(letter.links(letter.text())).hasSize(1).isEqualTo(letter.links(letter.html()));
    }
}
