package parley.outbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import parley.outbox.trial.TrialDatabase;

/// Several replicas' relays on one database.
final class Relays implements AutoCloseable {

    private final List<RelayThread> threads = new ArrayList<>();

    Relays(TrialDatabase database, String bootstrap, String source, int count) {
        this(database, bootstrap, source, count, RelaySettings.USUAL);
    }

    Relays(TrialDatabase database, String bootstrap, String source, int count, RelaySettings settings) {
        for (var i = 0; i < count; i++) {
            var publisher = new Publisher(
                    () -> RelayStart.producer(Map.of("bootstrap.servers", bootstrap), settings), settings);
            var relay = new Relay(database.named("relay-" + i), publisher, Clock.systemUTC(), source, settings);
            threads.add(new RelayThread(relay, publisher, "relay-" + i));
        }
        threads.forEach(RelayThread::start);
    }

    void nudge() {
        threads.forEach(RelayThread::nudge);
    }

    @Override
    public void close() {
        threads.forEach(RelayThread::close);
    }
}
