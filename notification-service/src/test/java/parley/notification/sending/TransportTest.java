package parley.notification.sending;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.PathConverter;
import io.smallrye.config.SmallRyeConfigBuilder;
import java.io.ByteArrayInputStream;
import java.nio.file.Path;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.james.jdkim.DKIMVerifier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import parley.events.Office;
import parley.notification.office.Certificates;
import parley.notification.office.StrictMailServer;
import parley.notification.office.StrictMailServer.Security;
import parley.notification.trust.Trust;
import parley.notification.wording.Words;

/// How a letter gets to the mail server, and that nobody on the way can read or forge it.
class TransportTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    private static Certificates right;

    @SuppressWarnings("NullAway.Init")
    private static Certificates ofAnotherName;

    private final Map<String, String> settings = new HashMap<>(Map.of(
            "parley.smtp.host", "127.0.0.1",
            "parley.mail.from", "appointments@office.example",
            "parley.mail.reply-to", "office@office.example"));

    @SuppressWarnings("NullAway.Init")
    private StrictMailServer server;

    @BeforeAll
    static void makeKeys() {
        right = Certificates.of(folder, "ip:127.0.0.1");
        ofAnotherName = Certificates.of(folder, "dns:somebody-else.example");
    }

    @AfterEach
    void close() {
        server.close();
    }

    @ParameterizedTest
    @EnumSource(names = {"AFTER_STARTTLS", "FROM_THE_FIRST_BYTE"})
    void nobodyOnTheWayReadsALetter(Security security) {
        listen(security, right, Optional.of("parley:a secret"));
        settings.put("parley.smtp.tls", Boolean.toString(security == Security.FROM_THE_FIRST_BYTE));
        trust(right);
        signInAs("parley", "a secret");

        assertThat(mailServer().deliver(letter())).isInstanceOf(Delivery.Accepted.class);

        assertThat(server.letters()).hasSize(1);
        assertThat(server.inClear()).allMatch(line -> line.startsWith("EHLO") || line.equals("STARTTLS"));
    }

    @Test
    void aServerThatSpeaksNoTlsGetsNothing() {
        listen(Security.NONE, right, Optional.empty());

        var mail = mailServer();
        assertThat(mail.isShut()).isFalse();

        assertThat(mail.deliver(letter())).isEqualTo(new Delivery.NotNow(false));

        assertThat(mail.isShut()).as("nobody else need try for now").isTrue();
        assertThat(server.letters()).isEmpty();
        assertThat(server.inClear()).noneMatch(line -> line.startsWith("MAIL") || line.startsWith("AUTH"));
    }

    @Test
    void aServerThatNobodyVouchesForGetsNothing() {
        listen(Security.AFTER_STARTTLS, right, Optional.empty());

        assertThat(mailServer().deliver(letter())).isEqualTo(new Delivery.NotNow(false));

        assertThat(server.letters()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(names = {"AFTER_STARTTLS", "FROM_THE_FIRST_BYTE"})
    void aServerOfAnotherNameGetsNothing(Security security) {
        listen(security, ofAnotherName, Optional.empty());
        settings.put("parley.smtp.tls", Boolean.toString(security == Security.FROM_THE_FIRST_BYTE));
        trust(ofAnotherName);

        assertThat(mailServer().deliver(letter())).isEqualTo(new Delivery.NotNow(false));

        assertThat(server.letters()).isEmpty();
    }

    @Test
    void whoIsNotLetInTriesAgainLater() {
        listen(Security.AFTER_STARTTLS, right, Optional.of("parley:a secret"));
        trust(right);
        signInAs("parley", "another secret");

        assertThat(mailServer().deliver(letter())).isEqualTo(new Delivery.NotNow(false));

        assertThat(server.letters()).isEmpty();
    }

    @Test
    void manyLettersShareOneConnection() {
        listen(Security.AFTER_STARTTLS, right, Optional.empty());
        trust(right);
        var mail = mailServer();

        for (var i = 0; i < 20; i++) {
            assertThat(mail.deliver(letter())).isInstanceOf(Delivery.Accepted.class);
        }

        assertThat(server.letters()).hasSize(20);
        assertThat(server.connections()).isEqualTo(1);
    }

    @Test
    void aConnectionDoesNotLastForEver() {
        listen(Security.AFTER_STARTTLS, right, Optional.empty());
        trust(right);
        settings.put("parley.smtp.letters-per-connection", "5");
        var mail = mailServer();

        for (var i = 0; i < 20; i++) {
            mail.deliver(letter());
        }

        assertThat(server.letters()).hasSize(20);
        assertThat(server.connections()).isEqualTo(4);
    }

    @Test
    void aConnectionThatWasCutMeanwhileIsReplacedAndNothingGoesTwice() {
        listen(Security.AFTER_STARTTLS, right, Optional.empty());
        trust(right);
        var mail = mailServer();
        mail.deliver(letter());

        server.hangUp();

        assertThat(mail.deliver(letter())).isInstanceOf(Delivery.Accepted.class);
        assertThat(server.letters()).hasSize(2);
        assertThat(server.connections()).isEqualTo(2);
    }

    /// Whoever watches the time may be quicker than whoever opens the next connection.
    @Test
    void aLineThatWasCutOpensNoMore() throws Exception {
        listen(Security.AFTER_STARTTLS, right, Optional.empty());
        trust(right);
        var smtp = config().getConfigMapping(SmtpSettings.class);
        try (var line = new Line(smtp, "office.example", Trust.in(smtp.trust()))) {
            line.cut();

            assertThat(line.open()).isFalse();
        }
        assertThat(server.inClear()).isEmpty();
    }

    @Test
    void aLetterIsSignedByTheSendersDomain() throws Exception {
        listen(Security.AFTER_STARTTLS, right, Optional.empty());
        trust(right);
        var pair = signingKey();

        mailServer().deliver(letter());

        var letter = server.letters().getFirst();
        var asked = new StringBuilder();
        var signatures = verifier(pair, asked).verify(new ByteArrayInputStream(letter.getBytes(ISO_8859_1)));
        assertThat(signatures).hasSize(1);
        assertThat(signatures.getFirst().getHeaders().stream().map(Object::toString))
                .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                .contains("from", "to", "subject", "date", "message-id", "reply-to", "auto-submitted");
        assertThat(asked).hasToString("office.example under autumn");
        assertThat(letter.lines()).allMatch(line -> line.length() <= 998);
        assertThat(Signed.in(letter).isBy(pair.getPublic())).isTrue();
    }

    @ParameterizedTest
    @org.junit.jupiter.params.provider.ValueSource(strings = {"Subject: A word", "a word for you", "To: somebody"})
    void whatSomebodyChangesOnTheWayBreaksTheSignature(String changed) throws Exception {
        listen(Security.AFTER_STARTTLS, right, Optional.empty());
        trust(right);
        var pair = signingKey();
        mailServer().deliver(letter());

        var forged = server.letters().getFirst().replace(changed, changed + "s");

        assertThat(forged).isNotEqualTo(server.letters().getFirst());
        assertThatThrownBy(() -> verifier(pair, new StringBuilder())
                        .verify(new ByteArrayInputStream(forged.getBytes(ISO_8859_1))))
                .isInstanceOf(org.apache.james.jdkim.exceptions.FailException.class);
        assertThat(Signed.in(forged).isBy(pair.getPublic())).isFalse();
    }

    @Test
    void aKeyThatIsNoneIsRefusedWithoutAWordOfIt() {
        settings.put("parley.mail.dkim.selector", "autumn");
        settings.put("parley.mail.dkim.key", "bm8ga2V5");
        listen(Security.NONE, right, Optional.empty());

        assertThatThrownBy(() -> new DomainKey(config().getConfigMapping(MailSettings.class)))
                .isInstanceOf(io.quarkus.runtime.configuration.ConfigurationException.class)
                .hasMessageContaining("PARLEY_MAIL_DKIM_KEY")
                .hasMessageNotContaining("bm8ga2V5")
                .hasNoCause();
    }

    @Test
    void anAnswerGoesToTheOfficeWhoseLetterItIs() {
        listen(Security.AFTER_STARTTLS, right, Optional.empty());
        trust(right);
        settings.put("parley.mail.reply-to.ombuds", "ombuds@office.example");
        var mail = mailServer();

        mail.deliver(letter(Office.OMBUDS, false));
        mail.deliver(letter(Office.CONFLICT_RESOLUTION, false));

        assertThat(server.letters().getFirst()).contains("Reply-To: ombuds@office.example\r\n");
        assertThat(server.letters().getLast()).contains("Reply-To: office@office.example\r\n");
    }

    /// What comes back holds the address it was for.
    @Test
    void aLetterComesBackToTheOfficeWhoseItIs() {
        listen(Security.AFTER_STARTTLS, right, Optional.empty());
        trust(right);
        settings.put("parley.mail.return-to.ombuds", "desk@office.example");
        var mail = mailServer();

        mail.deliver(letter(Office.OMBUDS, false));
        mail.deliver(letter(Office.CONFLICT_RESOLUTION, false));

        assertThat(server.senders())
                .containsExactly("MAIL FROM:<desk@office.example>", "MAIL FROM:<appointments@office.example>");
        assertThat(server.letters()).allMatch(letter -> letter.contains("<appointments@office.example>\r\n"));
    }

    @Test
    void theOfficeIsNamedToWhoAllowedItAndToNobodyElse() {
        listen(Security.AFTER_STARTTLS, right, Optional.empty());
        trust(right);
        settings.put("parley.mail.office-name.conflict-resolution", "The Office");
        var mail = mailServer();

        mail.deliver(letter(Office.CONFLICT_RESOLUTION, true));
        mail.deliver(letter(Office.CONFLICT_RESOLUTION, false));
        mail.deliver(letter(Office.OMBUDS, true));

        assertThat(server.letters().get(0)).contains("From: The Office <appointments@office.example>\r\n");
        assertThat(server.letters().get(1)).contains("From: Appointments <appointments@office.example>\r\n");
        assertThat(server.letters().get(2)).contains("From: Appointments <appointments@office.example>\r\n");
    }

    private void listen(Security security, Certificates certificates, Optional<String> account) {
        server = new StrictMailServer(security, certificates, account);
        settings.put("parley.smtp.port", Integer.toString(server.port()));
    }

    private void trust(Certificates certificates) {
        settings.put("parley.smtp.trust", certificates.pem(folder).toString());
    }

    private void signInAs(String user, String password) {
        settings.put("parley.smtp.username", user);
        settings.put("parley.smtp.password", password);
    }

    private KeyPair signingKey() throws Exception {
        var generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        var pair = generator.generateKeyPair();
        settings.put("parley.mail.dkim.selector", "autumn");
        settings.put(
                "parley.mail.dkim.key",
                "-----BEGIN PRIVATE KEY-----\n"
                        + Base64.getMimeEncoder()
                                .encodeToString(pair.getPrivate().getEncoded())
                        + "\n-----END PRIVATE KEY-----\n");
        return pair;
    }

    /// Looks into no name server: the key is at hand.
    private static DKIMVerifier verifier(KeyPair pair, StringBuilder asked) {
        return new DKIMVerifier((_, selector, domain) -> {
            asked.append(domain).append(" under ").append(selector);
            return List.of("v=DKIM1; k=rsa; p="
                    + Base64.getEncoder().encodeToString(pair.getPublic().getEncoded()));
        });
    }

    private MailServer mailServer() {
        var config = config();
        var smtp = config.getConfigMapping(SmtpSettings.class);
        var mail = config.getConfigMapping(MailSettings.class);
        return new MailServer(new Lines(smtp, mail), smtp, mail, new DomainKey(mail));
    }

    private io.smallrye.config.SmallRyeConfig config() {
        return new SmallRyeConfigBuilder()
                .withMapping(SmtpSettings.class)
                .withMapping(MailSettings.class)
                .withConverter(Path.class, 100, new PathConverter())
                .withDefaultValues(settings)
                .build();
    }

    private static Envelope letter() {
        return letter(Office.CONFLICT_RESOLUTION, false);
    }

    private static Envelope letter(Office office, boolean named) {
        return new Envelope(
                "<" + UUID.randomUUID() + "@office.example>",
                office,
                "somebody@people.example",
                named,
                new Words(
                        "A word",
                        "Hello Zoë,\n\n.this is a word for you.\n",
                        "<html><body><p>Hello Zoë, this is a word for you.</p></body></html>"),
                Optional.empty(),
                new Envelope.Leave.InWakingHours(ZoneOffset.UTC),
                Instant.parse("2026-11-24T15:00:00Z"));
    }
}
