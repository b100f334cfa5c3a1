package parley.outbox.sample;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import javax.sql.DataSource;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import parley.events.letters.LetterEvent;
import parley.outbox.inbox.Inbox;
import parley.outbox.inbox.Reaction;
import parley.outbox.wire.Envelope;
import parley.outbox.wire.Tracing;

/// Writes down what it hears, unless it is told that a case is beyond it.
@ApplicationScoped
class LetterListener implements Reaction<LetterEvent> {

    static final Set<UUID> BEYOND_ME = ConcurrentHashMap.newKeySet();
    static final String WORDS = "Maria Keller has withdrawn";

    private final Inbox inbox;
    private final DataSource dataSource;

    LetterListener(Inbox inbox, DataSource dataSource) {
        this.inbox = inbox;
        this.dataSource = dataSource;
    }

    @Incoming("letters")
    @Blocking
    void arrived(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this);
    }

    @Override
    public Class<LetterEvent> to() {
        return LetterEvent.class;
    }

    @Override
    public void take(LetterEvent fact, Envelope envelope) {
        try (var connection = dataSource.getConnection();
                var insert = connection.prepareStatement(
                        "insert into heard (event_id, case_id, sequence, traceparent) values (?, ?, ?, ?)")) {
            insert.setObject(1, envelope.id());
            insert.setObject(2, fact.caseId());
            insert.setLong(3, envelope.sequence());
            insert.setString(4, Tracing.current().orElse(""));
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        if (BEYOND_ME.contains(fact.caseId())) {
            throw new IllegalArgumentException(WORDS);
        }
    }
}
