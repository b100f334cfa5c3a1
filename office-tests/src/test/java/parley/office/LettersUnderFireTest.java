package parley.office;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import parley.local.office.ServiceProcess;

/// Kills the sender of letters, the broker and the database over and over, each in the middle of a bundle of letters.
@Tag("edge")
class LettersUnderFireTest {

    private static final int KILLS = TestOffice.rounds(3, 200);
    private static final int BUNDLE = 25;

    /// How many letters one sender has under way at most, and so how many may go twice for one kill.
    private static final int SENDERS = 6;

    /// A letter that may go again when nobody knows whether it left, and one that never may.
    private static final String HARMLESS = "REQUEST_RECEIVED";

    private static final String NEVER_TWICE = "INVITATION_REMINDER";

    private enum Victim {
        NOTIFICATION,
        POSTGRES,
        KAFKA
    }

    private final TestOffice office = TestOffice.shared();
    private final UUID batch = UUID.randomUUID();
    private final Map<Victim, Integer> kills = new EnumMap<>(Victim.class);

    @Test
    void noLetterIsLostAndFewGoTwice() throws Exception {
        var random = new SplittableRandom(TestOffice.seed());
        try (var mail = new CountingMailServer(Duration.ofMillis(30));
                var intake = new EverybodyMayBeWrittenTo()) {
            var notification = office.instead("notification", settings(mail, intake));
            try {
                notification.start();
                for (var round = 0; round < KILLS; round++) {
                    // Each comes first once, then the sender most often.
                    var draw = random.nextInt(5);
                    var victim = Victim.values()[round < 3 ? round : Math.max(0, draw - 2)];
                    var before = mail.all();
                    write(random.nextLong());
                    var enough = before + 1 + random.nextInt(BUNDLE - 1);
                    await().atMost(Duration.ofSeconds(60))
                            .pollInterval(Duration.ofMillis(2))
                            .until(() -> mail.all() >= enough);
                    Thread.sleep(random.nextInt(30));
                    killAndRestart(victim, notification);
                }
                awaitTheEnd();
                check(mail);
            } finally {
                notification.stop();
                forget();
                office.restart("notification");
            }
        }
    }

    private void killAndRestart(Victim victim, ServiceProcess notification) {
        kills.merge(victim, 1, Integer::sum);
        switch (victim) {
            case NOTIFICATION -> {
                notification.kill();
                notification.start();
            }
            case POSTGRES -> office.killAndRestart("postgres");
            case KAFKA -> office.killAndRestart("kafka");
        }
    }

    private void check(CountingMailServer mail) throws SQLException {
        var taken = mail.taken();
        var letters = letters();
        var twice = new HashMap<String, Integer>();
        var unknown = 0;
        for (var letter : letters) {
            var times = taken.getOrDefault(letter.messageId(), 0);
            var toStaff = letter.state().equals("FAILED");
            assertThat(times > 0 || toStaff).as("%s is lost", letter).isTrue();
            assertThat(letter.state()).isIn("SENT", "FAILED");
            if (letter.kind().equals(NEVER_TWICE)) {
                assertThat(times).as("%s", letter).isLessThanOrEqualTo(1);
            }
            assertThat(times).as("%s", letter).isLessThanOrEqualTo(2);
            if (times == 2) {
                twice.merge(letter.kind(), 1, Integer::sum);
            }
            unknown += toStaff ? 1 : 0;
        }
        var mayRepeat = kills.getOrDefault(Victim.NOTIFICATION, 0) + kills.getOrDefault(Victim.POSTGRES, 0);
        System.out.printf(
                "%d letters, killed meanwhile %s: none lost, %d went twice (%.2f for each kill of sender or database),"
                        + " %d were left to staff because nobody could know (seed %d)%n",
                letters.size(),
                kills,
                twice.getOrDefault(HARMLESS, 0),
                (double) twice.getOrDefault(HARMLESS, 0) / mayRepeat,
                unknown,
                TestOffice.seed());
        assertThat(letters).hasSize(KILLS * BUNDLE);
        assertThat(twice.getOrDefault(HARMLESS, 0)).isLessThanOrEqualTo(SENDERS * mayRepeat);
        assertThat(unknown).isLessThanOrEqualTo(SENDERS * mayRepeat);
    }

    private Map<String, String> settings(CountingMailServer mail, EverybodyMayBeWrittenTo intake) {
        return Map.of(
                "PARLEY_SMTP_PORT", Integer.toString(mail.port()),
                "PARLEY_INTAKE_URL", intake.url(),
                "PARLEY_SENDING_SENDERS", Integer.toString(SENDERS),
                "PARLEY_SENDING_LOOK", "PT0.1S",
                "PARLEY_SENDING_FIRST_WAIT", "PT0.1S",
                "PARLEY_SENDING_LONGEST_WAIT", "PT0.5S",
                "PARLEY_SENDING_DOMAIN_LETTERS", "0",
                "PARLEY_SMTP_WHOLE_TIMEOUT", "PT3S",
                "PARLEY_LETTERS_LEASE", "PT5S");
    }

    /// A bundle of letters that are due now, of both kinds.
    private void write(long seed) throws SQLException {
        var random = new SplittableRandom(seed);
        try (var connection = office.connect("notification");
                var statement = connection.prepareStatement("""
                        insert into letter (id, office, case_id, kind, recipient_kind, recipient_id, calendar_entry,
                                            answer_by, event_id, message_id, state, written_at, due_at,
                                            next_attempt_at, attempts, may_have_left, no_longer_needed, version)
                        values (?, 'CONFLICT_RESOLUTION', ?, ?, 'PARTICIPANT', ?, false, now() + interval '1 day', ?,
                                ?, 'WAITING', now(), now(), now(), 0, false, false, 0)""")) {
            for (var i = 0; i < BUNDLE; i++) {
                var id = new UUID(random.nextLong(), random.nextLong());
                statement.setObject(1, id);
                statement.setObject(2, new UUID(random.nextLong(), random.nextLong()));
                statement.setString(3, i % 2 == 0 ? HARMLESS : NEVER_TWICE);
                statement.setObject(4, new UUID(random.nextLong(), random.nextLong()));
                statement.setObject(5, batch);
                statement.setString(6, "<" + id + "@office.example>");
                statement.addBatch();
            }
            statement.executeBatch();
        }
    }

    /// Until nothing waits, nothing is under way, and everything that became of the letters has been told.
    private void awaitTheEnd() {
        await().atMost(Duration.ofSeconds(120))
                .pollInterval(Duration.ofMillis(200))
                .untilAsserted(() -> {
                    assertThat(office.count(
                                    "notification",
                                    "select count(*) from letter where event_id = '" + batch
                                            + "' and state in ('WAITING', 'TRANSMITTING')"))
                            .isZero();
                    assertThat(office.count("notification", "select count(*) from outbox"))
                            .isZero();
                });
        assertThat(office.count("notification", "select count(*) from outbox_parked"))
                .isZero();
    }

    private List<Line> letters() throws SQLException {
        var lines = new java.util.ArrayList<Line>();
        try (var connection = office.connect("notification");
                var statement =
                        connection.prepareStatement("select kind, state, message_id from letter where event_id = ?")) {
            statement.setObject(1, batch);
            var rows = statement.executeQuery();
            while (rows.next()) {
                lines.add(new Line(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
        }
        return lines;
    }

    private void forget() throws SQLException {
        try (var connection = office.connect("notification");
                var statement = connection.prepareStatement("delete from letter where event_id = ?")) {
            statement.setObject(1, batch);
            statement.executeUpdate();
        }
    }

    private record Line(String kind, String state, String messageId) {}

    /// In the place of intake: whoever is asked for may be written to, and nobody is forgotten.
    private static final class EverybodyMayBeWrittenTo implements AutoCloseable {

        private final HttpServer server;

        EverybodyMayBeWrittenTo() {
            try {
                server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
            server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            server.createContext("/internal/v1/letter-claims", call -> answer(call, """
                    {"email": "reader@people.example", "language": "en", "zone": "America/New_York",
                     "link": "https://office.example/p/0123456789012345678901", "reference": "7K3Q-9D2H",
                     "maySayWho": false}"""));
            server.createContext("/internal/v1/forgotten", call -> answer(call, "{\"caseIds\": []}"));
            server.start();
        }

        String url() {
            return "http://127.0.0.1:" + server.getAddress().getPort();
        }

        private static void answer(HttpExchange call, String body) throws IOException {
            try (call) {
                call.getRequestBody().readAllBytes();
                var bytes = body.getBytes(StandardCharsets.UTF_8);
                call.getResponseHeaders().set("Content-Type", "application/json");
                call.sendResponseHeaders(200, bytes.length);
                call.getResponseBody().write(bytes);
            }
        }

        @Override
        public void close() {
            server.stop(0);
        }
    }
}
