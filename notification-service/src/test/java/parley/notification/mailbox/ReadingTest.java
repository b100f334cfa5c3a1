package parley.notification.mailbox;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import parley.events.letters.FailureCause;

class ReadingTest {

    private static final UUID LETTER = UUID.fromString("6f1b2c4e-0000-4000-8000-00000000abcd");
    private static final Meaning FROM_SOMEBODY_UNKNOWN = new Meaning.FromSomebody(Optional.empty());

    private final Reading reading = new Reading(new OurIds("office.example"));

    @ParameterizedTest
    @CsvSource({
        "5.1.1, RECIPIENT_REFUSED",
        "5.1.10, RECIPIENT_REFUSED",
        "5.2.2, RECIPIENT_REFUSED",
        "5.7.1, MESSAGE_REFUSED",
        "5.0.0, MESSAGE_REFUSED",
        "4.4.7, MESSAGE_REFUSED"
    })
    void aLetterThatCameBackFailedForThatCause(String status, FailureCause cause) throws Exception {
        assertThat(read(Mails.returned(LETTER, "failed", status))).isEqualTo(new Meaning.CameBack(LETTER, cause));
    }

    @Test
    void aServerMayWriteActionsAndIdsAsItLikes() throws Exception {
        assertThat(read(Mails.report(
                        "Failed (it is gone)",
                        "5.1.1 (no such user)",
                        "message-id: <" + LETTER.toString().toUpperCase(java.util.Locale.ROOT) + "@OFFICE.example>")))
                .isEqualTo(new Meaning.CameBack(LETTER, FailureCause.RECIPIENT_REFUSED));
    }

    @Test
    void theHeadersAloneAreEnough() throws Exception {
        var headersOnly = Mails.returned(LETTER, "failed", "5.1.1").replace("message/rfc822", "text/rfc822-headers");

        assertThat(read(headersOnly)).isEqualTo(new Meaning.CameBack(LETTER, FailureCause.RECIPIENT_REFUSED));
    }

    @ParameterizedTest
    @ValueSource(strings = {"delayed", "delivered", "relayed", "expanded"})
    void whatIsOnlyLateOrHasArrivedIsNoMatter(String action) throws Exception {
        assertThat(read(Mails.returned(LETTER, action, "4.2.0"))).isEqualTo(new Meaning.Automatic());
    }

    @Test
    void aForgedMailThatComesBackToUsIsNoMatter() throws Exception {
        assertThat(read(Mails.report("failed", "5.1.1", "Message-ID: <spam@elsewhere.example>")))
                .isEqualTo(new Meaning.Automatic());
    }

    @Test
    void aReportThatDoesNotSayOfWhatIsReadByPeople() throws Exception {
        assertThat(read(Mails.report("failed", "5.1.1", "X-Other: none"))).isEqualTo(FROM_SOMEBODY_UNKNOWN);
    }

    /// As servers tell it that know no RFC 3464.
    @ParameterizedTest
    @ValueSource(strings = {"MAILER-DAEMON@mx.example", "Mail Delivery System <Postmaster@people.example>"})
    void aReportInWordsIsReadByPeople(String server) throws Exception {
        var report = Mails.answer("Auto-Submitted: auto-replied", "Precedence: bulk")
                .replaceAll("From: .*", "From: " + server);

        assertThat(read(report)).isEqualTo(FROM_SOMEBODY_UNKNOWN);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Auto-Submitted: auto-replied",
                "Auto-Submitted: auto-generated (vacation)",
                "Precedence: bulk",
                "Precedence: auto_reply",
                "X-Autoreply: yes",
                "List-Id: <everybody.example>"
            })
    void machinesAreNotCalled(String header) throws Exception {
        assertThat(read(Mails.answer(header, Mails.inReplyTo(LETTER)))).isEqualTo(new Meaning.Automatic());
    }

    @Test
    void whoReadALetterIsNotCalled() throws Exception {
        assertThat(read("""
                        Content-Type: multipart/report; report-type=disposition-notification; boundary="B"

                        --B
                        Content-Type: message/disposition-notification

                        Disposition: manual-action/MDN-sent-manually; displayed
                        --B--
                        """)).isEqualTo(new Meaning.Automatic());
    }

    @ParameterizedTest
    @ValueSource(strings = {"In-Reply-To: %s", "References: <other@elsewhere> %s", "In-Reply-To:\n %s"})
    void whoAnswersALetterIsKnownByIt(String header) throws Exception {
        var answer = Mails.answer(header.formatted("<" + LETTER + "@office.example>"));

        assertThat(read(answer)).isEqualTo(new Meaning.FromSomebody(Optional.of(LETTER)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"X-Other: none", "In-Reply-To: <6f1b2c4e-0000-4000-8000-00000000abcd@elsewhere.example>"})
    void whoWritesOfTheirOwnAccordIsHeard(String header) throws Exception {
        assertThat(read(Mails.answer(header))).isEqualTo(FROM_SOMEBODY_UNKNOWN);
    }

    @Test
    void thatSomebodyWillNotComeIsAHintForStaffAndThatTheyWillIsNone() throws Exception {
        assertThat(read(Mails.calendarAnswer(LETTER, "DECLINED")))
                .isEqualTo(new Meaning.FromSomebody(Optional.of(LETTER)));
        assertThat(read(Mails.calendarAnswer(LETTER, "ACCEPTED"))).isEqualTo(new Meaning.Automatic());
    }

    @ParameterizedTest
    @MethodSource("parley.notification.mailbox.Mails#broken")
    void whatCannotBeReadIsReadByPeople(String broken) throws Exception {
        assertThat(read(broken)).isInstanceOf(Meaning.FromSomebody.class);
    }

    @Test
    void nothingOfAMailIsInWhatItMeans() throws Exception {
        for (var mail :
                java.util.List.of(Mails.returned(LETTER, "failed", "5.1.1"), Mails.answer(Mails.inReplyTo(LETTER)))) {
            assertThat(read(mail).toString()).doesNotContain(Mails.CANARY).doesNotContain("@");
        }
    }

    private Meaning read(String mail) throws Exception {
        return reading.of(new MimeMessage(
                (Session) null,
                new ByteArrayInputStream(mail.replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8))));
    }
}
