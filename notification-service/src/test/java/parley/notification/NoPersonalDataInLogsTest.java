package parley.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.notification.office.SmallOffice.eventually;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.ExtLogRecord;
import org.junit.jupiter.api.Test;
import parley.events.cases.AskedBy;
import parley.events.cases.Channel;
import parley.events.letters.LetterKind;
import parley.notification.office.Announcer;
import parley.notification.office.Ledger;
import parley.notification.office.Matter;
import parley.notification.office.Neighbours;
import parley.notification.office.ScriptedMailServer;
import parley.notification.office.ScriptedMailServer.Mood;
import parley.notification.office.SmallOffice;

@QuarkusTest
@OnRealGround
class NoPersonalDataInLogsTest {

    @Inject
    Ledger ledger;

    @Test
    void neitherSuccessNorTroubleWritesANameAnAddressOrALink() {
        try (var log = new Log()) {
            Matter quiet;
            String link;
            try (var office = SmallOffice.open()) {
                quiet = Matter.with(office.neighbours());
                office.neighbours().areAway(true);
                office.announcer().announce(quiet.requested(Channel.EMAIL, AskedBy.LETTER));
                eventually(() -> assertThat(log.lines()).anyMatch(line -> line.contains("intake answered 503")));
                office.neighbours().areAway(false);
                var letter = office.awaitLetters(quiet.ada(), 1).getFirst();
                link = letter.links(letter.text()).getFirst();
            }
            Matter loud;
            try (var neighbours = new Neighbours();
                    var announcer = new Announcer();
                    var _ = new ScriptedMailServer(n -> n == 1 ? Mood.PUT_OFF_RECIPIENT : Mood.REFUSE_RECIPIENT)) {
                loud = Matter.with(neighbours);
                announcer.announce(loud.invited(AskedBy.LETTER));
                eventually(() -> assertThat(
                                ledger.only(loud.id(), LetterKind.INVITATION).state())
                        .isEqualTo("FAILED"));
            }

            assertThat(log.lines())
                    .isNotEmpty()
                    .noneMatch(line -> line.contains("@people.example"))
                    .noneMatch(line -> line.contains(quiet.ada().name()))
                    .noneMatch(line -> line.contains(loud.ben().name()))
                    .noneMatch(line -> line.contains(link))
                    .noneMatch(line -> line.contains("/p/"));
        }
    }

    /// Everything that is logged while it is open, except by the mail server that the test brings.
    private static final class Log extends Handler implements AutoCloseable {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final Logger root = Logger.getLogger("");

        Log() {
            root.addHandler(this);
        }

        List<String> lines() {
            return List.copyOf(lines);
        }

        @Override
        public void publish(LogRecord record) {
            if (record.getLoggerName() != null && record.getLoggerName().startsWith("com.icegreen")) {
                return;
            }
            var line = new StringWriter();
            line.append(ExtLogRecord.wrap(record).getFormattedMessage());
            line.append(ExtLogRecord.wrap(record).getMdcCopy().toString());
            if (record.getThrown() != null) {
                record.getThrown().printStackTrace(new PrintWriter(line));
            }
            lines.add(line.toString());
        }

        @Override
        public void flush() {
            // Nothing is held back.
        }

        @Override
        public void close() {
            root.removeHandler(this);
        }
    }
}
