package parley.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.notification.office.SmallOffice.eventually;
import static parley.notification.office.SmallOffice.staysSo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.events.Office;
import parley.events.letters.LetterKind;
import parley.notification.office.Ledger;
import parley.notification.office.Matter;
import parley.notification.office.Received;
import parley.notification.office.SmallOffice;
import parley.notification.office.Surroundings;

/// Letters to the Chair and to the second person, and what follows from them.
@QuarkusTest
@OnRealGround
class NamedPeopleTest {

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
    void theChairIsAskedToSignInAndLearnsNothingOfTheCase() {
        var plan = UUID.randomUUID();
        office.announcer().announce(matter.planSubmitted(plan, 1));

        eventually(() -> assertThat(office.mail().of(Surroundings.CHAIR)).hasSize(1));
        var letter = new Received(office.mail().of(Surroundings.CHAIR).getFirst());
        assertThat(letter.links(letter.text())).containsExactly("https://office.example/sign-in");
        assertThat(letter.everything())
                .doesNotContain(matter.id().toString(), plan.toString(), "7K3Q")
                .doesNotContainIgnoringCase(matter.ada().name());
        assertThat(office.neighbours().claims())
                .as("nobody is asked who takes part")
                .noneMatch(claim -> matter.id().toString().equals(claim.get("caseId")));
    }

    @Test
    void aPlanThatIsDecidedOrWrittenAnewIsAskedAboutNoMore() {
        var plan = UUID.randomUUID();
        office.mail().goAway();
        try {
            office.announcer().announce(matter.planSubmitted(plan, 1));
            office.announcer().announce(matter.planSubmitted(plan, 2));
            eventually(() -> assertThat(ledger.of(matter.id())).hasSize(2));

            office.announcer().announce(matter.planApproved(plan));

            eventually(() -> assertThat(ledger.of(matter.id()))
                    .extracting(Ledger.Line::state)
                    .containsOnly("DROPPED"));
        } finally {
            office.mail().comeBack();
        }
    }

    /// The mail server was just being asked, and said not now.
    @Test
    void whatNobodyNeedsIsNotTriedAgainEvenIfItWasJustLeaving() {
        var plan = UUID.randomUUID();
        office.mail().goAway();
        try {
            office.announcer().announce(matter.planSubmitted(plan, 1));
            eventually(() -> assertThat(ledger.of(matter.id())).hasSize(1));
            var letter = ledger.of(matter.id()).getFirst().id();
            eventually(() -> {
                ledger.isLeaving(letter);
                assertThat(ledger.of(matter.id()).getFirst().state()).isEqualTo("TRANSMITTING");
            });

            office.announcer().announce(matter.planApproved(plan));
            eventually(() -> assertThat(ledger.takenIn(matter.id())).isEqualTo(2));
            assertThat(ledger.of(matter.id()).getFirst().state())
                    .as("it may still leave")
                    .isEqualTo("TRANSMITTING");
            ledger.crashWhileSending(letter);

            eventually(
                    () -> assertThat(ledger.of(matter.id()).getFirst().state()).isEqualTo("DROPPED"));
        } finally {
            office.mail().comeBack();
        }
    }

    @Test
    void thoseWhoMetAndAreStillThereHearThatThePlanHolds() {
        var scheduled = matter.scheduled();
        office.neighbours().session(matter.session(), 0, "SCHEDULED", scheduled);
        office.announcer().announce(scheduled);
        office.awaitLetters(matter.ada(), 1);
        office.awaitLetters(matter.ben(), 1);
        office.announcer().announce(matter.withdrew(matter.ben()));
        office.awaitLetters(matter.ben(), 2);

        office.announcer().announce(matter.planApproved(UUID.randomUUID()));

        assertThat(office.awaitLetters(matter.ada(), 2).getLast().text()).contains("has been approved");
        staysSo(() -> assertThat(office.lettersOf(matter.ben())).hasSize(2));
        assertThat(office.lettersOf(matter.cleo())).hasSize(1);
    }

    @Test
    void theSecondPersonGetsTheHeadOfTheLogAtOnce() {
        var head = "ab12".repeat(16);
        office.announcer().announce(matter.glassBroken(Office.CONFLICT_RESOLUTION, head));

        eventually(
                () -> assertThat(office.mail().of(Surroundings.SECOND_PERSON)).hasSize(1));
        var letter = new Received(office.mail().of(Surroundings.SECOND_PERSON).getFirst());
        assertThat(letter.text().replaceAll("\\s+", "")).contains(head);
        assertThat(letter.text()).contains("Its number is 17", "Please keep this letter");
        assertThat(letter.everything())
                .doesNotContain(matter.id().toString(), "7K3Q")
                .doesNotContainIgnoringCase(matter.ada().name());
    }

    /// Staff could tick off a call, and one of them opened the case.
    @Test
    void whereNobodyIsNamedTheLetterToTheSecondPersonWaits() {
        office.announcer().announce(matter.glassBroken(Office.OMBUDS, "cd34".repeat(16)));

        eventually(() -> assertThat(
                        ledger.only(matter.id(), LetterKind.BREAK_GLASS_OPENED).attempts())
                .isGreaterThan(1));
        assertThat(ledger.only(matter.id(), LetterKind.BREAK_GLASS_OPENED).state())
                .isEqualTo("WAITING");
        assertThat(office.mail().of(Surroundings.SECOND_PERSON)).isEmpty();
    }
}
