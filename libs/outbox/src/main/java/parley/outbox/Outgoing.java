package parley.outbox;

import java.time.Instant;
import java.util.Optional;
import parley.outbox.wire.Envelope;

/// A row of the outbox.
record Outgoing(long id, Envelope envelope, String topic, String body, int attempts, Optional<Instant> firstFailedAt) {

    String subject() {
        return envelope.subject();
    }
}
