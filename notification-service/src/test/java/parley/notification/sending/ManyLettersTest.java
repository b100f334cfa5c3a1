package parley.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.notification.office.SmallOffice.staysSo;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import jakarta.mail.Message;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.junit.jupiter.api.Test;
import parley.notification.OnRealGround;
import parley.notification.letters.OutTray;
import parley.notification.office.Ledger;
import parley.notification.office.SmallOffice;

/// Very many letters that are due in the same moment, and how fast they leave beside a client that only sends.
@QuarkusTest
@OnRealGround
class ManyLettersTest {

    private static final boolean SOAK = "soak".equals(System.getProperty("parley.tier"));
    private static final int LETTERS = SOAK ? 10_000 : 400;

    @Inject
    OutTray tray;

    @Inject
    Traced traced;

    @Inject
    Ledger ledger;

    @Inject
    SendingSettings sending;

    @ConfigProperty(name = "parley.smtp.port")
    int port;

    @Test
    void allLeaveOnceAndTheMailServerHasEnoughToDo() throws Exception {
        try (var office = SmallOffice.open()) {
            var people = IntStream.range(0, LETTERS)
                    .mapToObj(_ -> office.neighbours().participant("Reader"))
                    .toList();
            leave(people.subList(0, LETTERS / 10), 1); // everything is warm from here on
            var example = bytes(office.mail().everything().getFirst());
            var replicas = 2;
            var connections = replicas * sending.senders();
            bare(example, LETTERS / 10, connections);
            office.mail().forget();

            var bare = LETTERS / bare(example, LETTERS, connections);
            office.mail().forget();
            var ours = LETTERS / leave(people, replicas);

            System.out.printf(
                    "%,d reminders due in the same moment: a bare client gets %.0f letters a second through %d"
                            + " connections, %d replicas %.0f: a ratio of %.2f%n",
                    LETTERS, bare, connections, replicas, ours, ours / bare);
            staysSo(() -> assertThat(office.mail().everything()).hasSize(LETTERS));
            assertThat(office.mail().everything().stream().map(ManyLettersTest::id))
                    .doesNotHaveDuplicates();
        }
    }

    /// Lets a reminder leave to each of them. Returns how many seconds pass until the last one is with the server.
    private double leave(List<parley.notification.office.Neighbours.Person> people, int replicas) {
        var batch = UUID.randomUUID();
        ledger.remind(batch, people, Instant.now());
        var begun = System.nanoTime();
        var others = new ArrayList<PostRound>();
        try {
            for (var replica = 1; replica < replicas; replica++) {
                others.add(new PostRound(tray, traced::post, sending.senders(), sending.look()));
            }
            await().atMost(Duration.ofMinutes(8))
                    .pollInterval(Duration.ofMillis(50))
                    .until(() -> ledger.haveLeft(batch) == people.size());
            return (System.nanoTime() - begun) / 1e9;
        } finally {
            others.forEach(PostRound::close);
        }
    }

    /// Sends the same letter as often, with nothing but the mail library. Returns how many seconds it takes.
    private double bare(byte[] letter, int times, int connections) throws Exception {
        var begun = System.nanoTime();
        try (var clients = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<?> client : IntStream.range(0, connections)
                    .mapToObj(number -> clients.submit(() -> {
                        var settings = new Properties();
                        settings.put("mail.smtp.quitwait", "false");
                        var session = Session.getInstance(settings);
                        try (var transport = session.getTransport("smtp")) {
                            transport.connect("127.0.0.1", port, null, null);
                            for (var i = number; i < times; i += connections) {
                                var message = new MimeMessage(session, new ByteArrayInputStream(letter));
                                transport.sendMessage(
                                        message, new InternetAddress[] {new InternetAddress("bare@people.example")});
                            }
                        }
                        return null;
                    }))
                    .toList()) {
                client.get();
            }
        }
        return (System.nanoTime() - begun) / 1e9;
    }

    private static byte[] bytes(Message message) throws Exception {
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return bytes.toByteArray();
    }

    private static String id(MimeMessage message) {
        try {
            return message.getMessageID();
        } catch (jakarta.mail.MessagingException e) {
            throw new IllegalStateException(e);
        }
    }
}
