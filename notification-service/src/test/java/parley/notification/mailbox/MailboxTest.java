package parley.notification.mailbox;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.notification.office.SmallOffice.eventually;
import static parley.notification.office.SmallOffice.staysSo;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.events.Office;
import parley.events.cases.AskedBy;
import parley.events.letters.LetterKind;
import parley.notification.Heard;
import parley.notification.OnRealGround;
import parley.notification.neighbours.Looker;
import parley.notification.office.Ledger;
import parley.notification.office.Matter;
import parley.notification.office.OfficeMailbox;
import parley.notification.office.SignIn;
import parley.notification.office.SmallOffice;

/// What comes back to the office by mail, from a real IMAP server.
@QuarkusTest
@OnRealGround
class MailboxTest {

    @Inject
    MailboxRound round;

    @Inject
    parley.notification.letters.Correspondence letters;

    @Inject
    parley.notification.letters.LettersAtHand atHand;

    @Inject
    Ledger ledger;

    private OfficeMailbox mailbox;
    private SmallOffice office;
    private Matter matter;

    @BeforeEach
    void open() {
        mailbox = new OfficeMailbox();
        office = SmallOffice.open();
        matter = Matter.with(office.neighbours());
    }

    @AfterEach
    void close() {
        ledger.everybodyIsCalled();
        office.close();
        mailbox.close();
    }

    @Test
    void aLetterThatCameBackIsSeenByStaffWithItsCause() {
        var letter = letterTo("ben");
        mailbox.arrives(Mails.returned(letter, "failed", "5.1.1"));

        round.look();

        assertThat(ledger.only(matter.id(), LetterKind.INVITATION))
                .satisfies(line -> assertThat(line.state()).isEqualTo("FAILED"))
                .satisfies(line -> assertThat(line.cause()).isEqualTo("RECIPIENT_REFUSED"));
        rosa().queryParam("state", "FAILED")
                .queryParam("caseId", matter.id())
                .get("/api/v1/letters")
                .then()
                .body("items[0].id", org.hamcrest.Matchers.is(letter.toString()))
                .body("items[0].repairs", org.hamcrest.Matchers.contains("PHONE", "RETRY"));
        assertThat(mailbox.count()).isZero();
        assertThat(mailbox.putAside()).isZero();
        assertThat(repliesOf(matter)).isEmpty();
        eventually(() -> assertThat(Heard.letters(matter.id()))
                .extracting(Heard.Record::type)
                .contains("parley.letters.LetterFailed.v1"));
    }

    /// Servers give up after days, and somebody may have left in between.
    @Test
    void aLetterThatComesBackToWhoHasStoppedIsNoMatter() {
        var letter = letterTo("ben");
        office.announcer().announce(matter.withdrew(matter.ben()));
        office.awaitLetters(matter.ben(), 2);
        mailbox.arrives(Mails.returned(letter, "failed", "5.1.1"));

        round.look();

        assertThat(ledger.only(matter.id(), LetterKind.INVITATION).state()).isEqualTo("SENT");
        assertThat(mailbox.count()).isZero();
        staysSo(() -> assertThat(Heard.letters(matter.id()))
                .extracting(Heard.Record::type)
                .doesNotContain("parley.letters.LetterFailed.v1"));
    }

    @Test
    void aLetterThatIsOnlyLateHasNotFailed() {
        var letter = letterTo("ben");
        mailbox.arrives(Mails.returned(letter, "delayed", "4.4.1"));

        round.look();

        assertThat(ledger.only(matter.id(), LetterKind.INVITATION).state()).isEqualTo("SENT");
        assertThat(mailbox.count()).isZero();
    }

    @Test
    void whoAnswersALetterIsToBeCalledOnceHoweverOftenTheyWrite() {
        var letter = letterTo("ben");
        mailbox.arrives(Mails.answer(Mails.inReplyTo(letter)));
        mailbox.arrives(Mails.answer(Mails.inReplyTo(letter)));

        round.look();

        var replies = repliesOf(matter);
        assertThat(replies).hasSize(1);
        assertThat(replies.getFirst())
                .containsEntry("recipientId", matter.ben().id().toString())
                .containsEntry("recipientKind", "PARTICIPANT");
        assertThat(mailbox.count()).isZero();
        assertThat(mailbox.putAside()).isZero();

        calls(replies.getFirst());
        assertThat(repliesOf(matter)).isEmpty();
        mailbox.arrives(Mails.answer(Mails.inReplyTo(letter)));
        round.look();
        assertThat(repliesOf(matter)).hasSize(1);
    }

    @Test
    void whoWroteBecauseOfOneCaseIsListedByThemselves() {
        mailbox.arrives(Mails.answer(Mails.inReplyTo(letterTo("ben"))));
        mailbox.arrives(Mails.answer());

        round.look();

        assertThat(replies(rosa().queryParam("caseId", matter.id())))
                .singleElement()
                .satisfies(reply ->
                        assertThat(reply).containsEntry("caseId", matter.id().toString()));
        assertThat(replies(rosa().queryParam("caseId", UUID.randomUUID()))).isEmpty();
        repliesOf(matter).forEach(this::calls);
        calls(repliesOfNobody().getLast());
    }

    @Test
    void whoCannotBeToldFromHereIsReadByPeople() {
        var before = repliesOfNobody().size();
        mailbox.arrives(Mails.answer());

        round.look();

        assertThat(repliesOfNobody()).hasSize(before + 1);
        assertThat(mailbox.count()).isZero();
        assertThat(mailbox.putAside()).isEqualTo(1);
        calls(repliesOfNobody().getLast());
        assertThat(repliesOfNobody()).hasSize(before);
    }

    @Test
    void whoWroteIsAmongTheCallsOfTheMorningsMail() {
        var rosa = new Looker("staff-rosa", Office.CONFLICT_RESOLUTION, "rosa@office.example");
        var before = atHand.of(rosa).toBePhoned();
        mailbox.arrives(Mails.answer());

        round.look();

        assertThat(atHand.of(rosa).toBePhoned()).isEqualTo(before + 1);
    }

    @Test
    void whoHasStoppedIsNotCalled() {
        var letter = letterTo("ben");
        mailbox.arrives(Mails.answer(Mails.inReplyTo(letter)));
        round.look();
        assertThat(repliesOf(matter)).hasSize(1);

        office.announcer().announce(matter.withdrew(matter.ben()));
        eventually(() -> assertThat(repliesOf(matter)).isEmpty());
        mailbox.arrives(Mails.answer(Mails.inReplyTo(letter)));
        round.look();

        assertThat(repliesOf(matter)).isEmpty();
        assertThat(mailbox.putAside()).isEqualTo(1);
    }

    @Test
    void machinesRaiseNothing() {
        var letter = letterTo("ben");
        var before = repliesOfNobody().size();
        mailbox.arrives(Mails.answer("Auto-Submitted: auto-replied", Mails.inReplyTo(letter)));
        mailbox.arrives(Mails.calendarAnswer(letter, "ACCEPTED"));

        round.look();

        assertThat(repliesOf(matter)).isEmpty();
        assertThat(repliesOfNobody()).hasSize(before);
        assertThat(mailbox.count() + mailbox.putAside()).isZero();
    }

    @Test
    void brokenMailsStopNoneBehindThem() {
        Mails.broken().forEach(mailbox::arrives);
        var letter = letterTo("ben");
        mailbox.arrives(Mails.returned(letter, "failed", "5.1.1"));

        round.look();

        assertThat(ledger.only(matter.id(), LetterKind.INVITATION).state()).isEqualTo("FAILED");
        assertThat(mailbox.count()).isZero();
        assertThat(mailbox.putAside()).isEqualTo(Mails.broken().size());
    }

    /// As many as are read in one look, and none of them can be dealt with yet.
    @Test
    void mailsThatHaveToWaitStandBeforeNobody() {
        var leaving = letterTo("ben");
        ledger.isLeaving(leaving);
        IntStream.range(0, 50).forEach(_ -> mailbox.arrives(Mails.returned(leaving, "failed", "5.1.1")));
        var before = repliesOfNobody().size();
        mailbox.arrives(Mails.answer());

        round.look();
        round.look();

        assertThat(repliesOfNobody()).hasSize(before + 1);
        assertThat(mailbox.count()).isEqualTo(50);
        ledger.hasLeft(leaving);
        round.look();
        assertThat(mailbox.count()).isZero();
        assertThat(ledger.only(matter.id(), LetterKind.INVITATION).state()).isEqualTo("FAILED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NO", "BAD"})
    void aMailThatTheServerDoesNotHandOutIsLeftToPeople(String word) {
        mailbox.close();
        mailbox = OfficeMailbox.thatKeepsTheFirstBack(word);
        mailbox.arrives(Mails.answer());
        var letter = letterTo("ben");
        mailbox.arrives(Mails.returned(letter, "failed", "5.1.1"));
        var before = repliesOfNobody().size();

        round.look();

        assertThat(ledger.only(matter.id(), LetterKind.INVITATION).state()).isEqualTo("FAILED");
        assertThat(mailbox.count()).isEqualTo(1);
        assertThat(repliesOfNobody()).hasSize(before);

        round.look();
        assertThat(mailbox.count()).isEqualTo(1);
        round.look();

        assertThat(repliesOfNobody()).hasSize(before + 1);
        assertThat(mailbox.count()).isZero();
        assertThat(mailbox.putAside()).isEqualTo(1);
    }

    @Test
    void replicasThatLookTogetherActOnceOnEachMail() throws Exception {
        var before = repliesOfNobody().size();
        IntStream.range(0, 20).forEach(_ -> mailbox.arrives(Mails.answer()));

        try (var replicas = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<?> look : IntStream.range(0, 4)
                    .mapToObj(_ -> replicas.submit(round::look))
                    .toList()) {
                look.get();
            }
        }
        round.look();

        assertThat(repliesOfNobody()).hasSize(before + 20);
        assertThat(mailbox.count()).isZero();
        assertThat(mailbox.putAside()).isEqualTo(20);
    }

    /// As if the reader had died after it had written down what it did, and before the mail was gone.
    @Test
    void aMailThatWasActedUponTakesNoEffectAgain() {
        var letter = letterTo("ben");
        var key = "a key " + UUID.randomUUID();
        var first = letters.somebodyWrote(key, Optional.of(letter), Office.CONFLICT_RESOLUTION);
        repliesOf(matter).forEach(this::calls);

        var again = letters.somebodyWrote(key, Optional.of(letter), Office.CONFLICT_RESOLUTION);

        assertThat(again).isEqualTo(first);
        assertThat(repliesOf(matter)).isEmpty();
    }

    @Test
    void nothingOfAMailIsKeptInAnyTable() {
        var letter = letterTo("ben");
        mailbox.arrives(Mails.answer(Mails.inReplyTo(letter)));
        mailbox.arrives(Mails.answer());
        mailbox.arrives(Mails.returned(letter, "failed", "5.1.1"));

        round.look();

        assertThat(mailbox.count()).isZero();
        assertThat(ledger.tablesThatHold(Mails.CANARY)).isEmpty();
    }

    @Test
    void theOtherOfficeAndWhoIsInTheCaseSeeNothingOfIt() {
        var letter = letterTo("ben");
        mailbox.arrives(Mails.answer(Mails.inReplyTo(letter)));
        round.look();
        var id = repliesOf(matter).getFirst().get("id");
        office.neighbours().isParty(matter.id(), "tomas@office.example");
        var tomas = SignIn.withAddress("tomas@office.example", "staff");
        var hale = SignIn.as("ombuds-hale", "ombuds");

        assertThat(replies(SignIn.withAddress("tomas@office.example", "staff")))
                .noneMatch(reply -> matter.id().toString().equals(reply.get("caseId")));
        assertThat(replies(SignIn.as("ombuds-hale", "ombuds")))
                .noneMatch(reply -> matter.id().toString().equals(reply.get("caseId")));
        tomas.put("/api/v1/replies/{id}/phone-call", id).then().statusCode(404);
        hale.put("/api/v1/replies/{id}/phone-call", id).then().statusCode(404);
        assertThat(repliesOf(matter)).hasSize(1);
    }

    private UUID letterTo(String who) {
        office.announcer().announce(matter.invited(AskedBy.LETTER));
        office.awaitLetters(who.equals("ben") ? matter.ben() : matter.ada(), 1);
        eventually(
                () -> assertThat(ledger.only(matter.id(), LetterKind.INVITATION).state())
                        .isEqualTo("SENT"));
        return ledger.only(matter.id(), LetterKind.INVITATION).id();
    }

    private static List<Map<String, Object>> repliesOf(Matter one) {
        return replies(rosa()).stream()
                .filter(reply -> one.id().toString().equals(reply.get("caseId")))
                .toList();
    }

    private static List<Map<String, Object>> repliesOfNobody() {
        return replies(rosa()).stream()
                .filter(reply -> !reply.containsKey("caseId"))
                .toList();
    }

    private static List<Map<String, Object>> replies(RequestSpecification who) {
        return who.queryParam("limit", 200).get("/api/v1/replies").jsonPath().getList("items");
    }

    private void calls(Map<String, Object> reply) {
        for (var twice = 0; twice < 2; twice++) {
            rosa().contentType("application/json")
                    .body("{}")
                    .put("/api/v1/replies/{id}/phone-call", reply.get("id"))
                    .then()
                    .statusCode(200);
        }
    }

    private static RequestSpecification rosa() {
        return SignIn.as("staff-rosa", "staff");
    }
}
