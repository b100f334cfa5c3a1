package parley.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.notification.office.SmallOffice.eventually;
import static parley.notification.office.SmallOffice.staysSo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.events.cases.AskedBy;
import parley.events.cases.Channel;
import parley.events.letters.LetterKind;
import parley.notification.OnRealGround;
import parley.notification.office.Announcer;
import parley.notification.office.Ledger;
import parley.notification.office.MailBox;
import parley.notification.office.Matter;
import parley.notification.office.Neighbours;
import parley.notification.office.ScriptedMailServer;
import parley.notification.office.ScriptedMailServer.Mood;

@QuarkusTest
@OnRealGround
class TroubleWithTheMailServerTest {

    private static final Pattern MESSAGE_ID = Pattern.compile("(?m)^Message-ID: (.+)$");

    @Inject
    Ledger ledger;

    private Neighbours neighbours;
    private Announcer announcer;
    private Matter matter;

    @BeforeEach
    void open() {
        ledger.nothingWaits();
        neighbours = new Neighbours();
        announcer = new Announcer();
        matter = Matter.with(neighbours);
    }

    @AfterEach
    void close() {
        announcer.close();
        neighbours.close();
    }

    @Test
    void lettersWaitForAServerThatIsAway() {
        announcer.announce(matter.requested(Channel.EMAIL, AskedBy.LETTER));
        announcer.announce(matter.invited(AskedBy.LETTER));
        eventually(() -> assertThat(ledger.of(matter.id())).hasSize(2).allSatisfy(line -> assertThat(line.attempts())
                .isGreaterThan(2)));
        var tries =
                ledger.of(matter.id()).stream().mapToInt(Ledger.Line::attempts).sum();
        assertThat(neighbours.claims())
                .as("nobody is asked where to send it each time")
                .hasSizeLessThan(tries);

        try (var mail = new MailBox()) {
            eventually(() -> assertThat(mail.everything()).hasSize(2));
            eventually(() -> assertThat(ledger.of(matter.id()))
                    .extracting(Ledger.Line::state)
                    .containsOnly("SENT"));
            assertThat(mail.of(matter.ada().email())).hasSize(1);
            assertThat(mail.of(matter.ben().email())).hasSize(1);
        }
    }

    /// Whoever dies from then on leaves it in doubt, and the mark says so.
    @Test
    void aLetterIsMarkedBeforeTheServerHearsOfIt() {
        var marks = new CopyOnWriteArrayList<String>();
        try (var _ = new ScriptedMailServer(_ -> Mood.TAKE, recipient -> {
            if (recipient.contains(matter.ben().email())) {
                marks.add(ledger.only(matter.id(), LetterKind.INVITATION).state());
            }
            return Mood.TAKE;
        })) {
            announcer.announce(matter.invited(AskedBy.LETTER));

            eventually(() -> assertThat(marks).containsExactly("TRANSMITTING"));
        }
    }

    @Test
    void aRefusedRecipientIsLeftToStaff() {
        try (var server = new ScriptedMailServer(_ -> Mood.REFUSE_RECIPIENT)) {
            announcer.announce(matter.invited(AskedBy.LETTER));

            eventually(() -> assertThat(ledger.only(matter.id(), LetterKind.INVITATION))
                    .satisfies(line -> assertThat(line.state()).isEqualTo("FAILED"))
                    .satisfies(line -> assertThat(line.cause()).isEqualTo("RECIPIENT_REFUSED")));
            staysSo(() -> assertThat(server.tries()).isEqualTo(1));
        }
    }

    @Test
    void aRefusedMessageIsLeftToStaff() {
        try (var _ = new ScriptedMailServer(_ -> Mood.REFUSE_MESSAGE)) {
            announcer.announce(matter.invited(AskedBy.LETTER));

            eventually(() -> assertThat(
                            ledger.only(matter.id(), LetterKind.INVITATION).cause())
                    .isEqualTo("MESSAGE_REFUSED"));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"PUT_OFF_RECIPIENT", "WANT_SIGN_IN", "HANG_UP_AFTER_GREETING", "HANG_UP_BEFORE_WORDS"})
    void whatSurelyDidNotLeaveIsTriedAgain(Mood mood) {
        try (var server = new ScriptedMailServer(n -> n == 1 ? mood : Mood.TAKE)) {
            announcer.announce(matter.invited(AskedBy.LETTER));

            eventually(() -> assertThat(
                            ledger.only(matter.id(), LetterKind.INVITATION).state())
                    .isEqualTo("SENT"));
            assertThat(server.offered()).hasSize(1);
            assertThat(server.tries()).isEqualTo(2);
        }
    }

    /// As a server does that knows nobody yet, or whose disk or mailbox is full.
    @ParameterizedTest
    @EnumSource(names = {"PUT_OFF_RECIPIENT", "FULL"})
    void whoIsPutOffDelaysNobodyElse(Mood mood) {
        var other = Matter.with(neighbours);
        try (var server = new ScriptedMailServer(
                _ -> Mood.TAKE, recipient -> recipient.contains(matter.ben().email()) ? mood : Mood.TAKE)) {
            announcer.announce(matter.invited(AskedBy.LETTER));
            eventually(() -> assertThat(server.tries()).isPositive());

            announcer.announce(other.invited(AskedBy.LETTER));

            eventually(() -> assertThat(
                            ledger.only(other.id(), LetterKind.INVITATION).state())
                    .isEqualTo("SENT"));
            assertThat(ledger.only(matter.id(), LetterKind.INVITATION).state()).isNotEqualTo("SENT");
        }
    }

    @Test
    void aServerThatKeepsPuttingOffOneLetterIsNotAskedForEver() {
        try (var _ = new ScriptedMailServer(_ -> Mood.PUT_OFF_RECIPIENT)) {
            announcer.announce(matter.invited(AskedBy.LETTER));

            eventually(() -> assertThat(
                            ledger.only(matter.id(), LetterKind.INVITATION).state())
                    .isEqualTo("FAILED"));
        }
    }

    @Test
    void aServerThatTookTheLetterAndHungUpHasIt() {
        try (var server = new ScriptedMailServer(_ -> Mood.TAKE_AND_HANG_UP)) {
            announcer.announce(matter.invited(AskedBy.LETTER));

            eventually(() -> assertThat(
                            ledger.only(matter.id(), LetterKind.INVITATION).state())
                    .isEqualTo("SENT"));
            staysSo(() -> assertThat(server.offered()).hasSize(1));
        }
    }

    @ParameterizedTest
    @EnumSource(names = {"HANG_UP_AFTER_WORDS", "DRIP"})
    void anInvitationThatMayHaveLeftIsNotSentAgain(Mood mood) {
        try (var server = new ScriptedMailServer(_ -> mood)) {
            announcer.announce(matter.invited(AskedBy.LETTER));

            eventually(() -> assertThat(ledger.only(matter.id(), LetterKind.INVITATION))
                    .satisfies(line -> assertThat(line.state()).isEqualTo("FAILED"))
                    .satisfies(line -> assertThat(line.cause()).isEqualTo("UNKNOWN")));
            staysSo(() -> assertThat(server.offered()).hasSize(1));
        }
    }

    @Test
    void aConfirmationThatMayHaveLeftIsSentOnceMoreUnderTheSameId() {
        try (var server = new ScriptedMailServer(n -> n == 1 ? Mood.HANG_UP_AFTER_WORDS : Mood.TAKE)) {
            announcer.announce(matter.requested(Channel.EMAIL, AskedBy.LETTER));

            eventually(() -> assertThat(ledger.only(matter.id(), LetterKind.REQUEST_RECEIVED)
                            .state())
                    .isEqualTo("SENT"));
            assertThat(server.offered()).hasSize(2);
            assertThat(server.offered())
                    .extracting(TroubleWithTheMailServerTest::messageId)
                    .hasSize(2)
                    .containsOnly(messageId(server.offered().getFirst()));
            assertThat(copiesAskedFor()).containsExactly(0, 1);
        }
    }

    /// However often it is put off, it needs one link.
    @Test
    void aLetterThatIsPutOffAsksForTheSameCopyAgain() {
        try (var _ = new ScriptedMailServer(n -> n < 3 ? Mood.PUT_OFF_RECIPIENT : Mood.TAKE)) {
            announcer.announce(matter.invited(AskedBy.LETTER));

            eventually(() -> assertThat(
                            ledger.only(matter.id(), LetterKind.INVITATION).state())
                    .isEqualTo("SENT"));
            assertThat(copiesAskedFor()).hasSizeGreaterThan(2).containsOnly(0);
        }
    }

    private List<Object> copiesAskedFor() {
        return neighbours.claims().stream()
                .<Object>map(claim -> claim.get("copy"))
                .toList();
    }

    @Test
    void nothingIsSentAThirdTime() {
        try (var server = new ScriptedMailServer(_ -> Mood.HANG_UP_AFTER_WORDS)) {
            announcer.announce(matter.requested(Channel.EMAIL, AskedBy.LETTER));

            eventually(() -> assertThat(ledger.only(matter.id(), LetterKind.REQUEST_RECEIVED)
                            .state())
                    .isEqualTo("FAILED"));
            staysSo(() -> assertThat(server.offered()).hasSize(2));
        }
    }

    private static String messageId(String letter) {
        var found = MESSAGE_ID.matcher(letter);
        assertThat(found.find()).isTrue();
        return found.group(1);
    }
}
