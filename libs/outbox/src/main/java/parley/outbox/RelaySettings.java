package parley.outbox;

import java.time.Duration;

/// @param batch how many rows travel under one lock
/// @param delivery how long the broker may take to acknowledge a row
/// @param metadata how long to look for a topic that the broker does not know
/// @param attempts refusals of a row after which its subject is parked
/// @param patience how long a row may fail, while others get through, before its subject is parked
record RelaySettings(int batch, Duration delivery, Duration metadata, int attempts, Duration patience) {

    static final RelaySettings USUAL =
            new RelaySettings(100, Duration.ofSeconds(10), Duration.ofSeconds(2), 5, Duration.ofMinutes(15));

    /// No new wave of rows is sent once this much of a batch's time is over.
    Duration sending() {
        return metadata;
    }

    /// How long a healthy relay may at most be silent towards the database: one search for each of a service's topics
    /// and one delivery, and a little.
    Duration fence() {
        return delivery.plus(metadata.multipliedBy(5));
    }
}
