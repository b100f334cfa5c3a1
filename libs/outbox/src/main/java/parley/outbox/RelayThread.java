package parley.outbox;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;
import parley.outbox.Relay.Round;
import parley.outbox.transactions.Backoff;

/// Keeps a relay going: at once when nudged, twice a second otherwise, ever more slowly while nothing gets through.
final class RelayThread implements AutoCloseable {

    private static final Logger LOG = Logger.getLogger(RelayThread.class);
    private static final Duration POLL = Duration.ofMillis(500);

    private final Relay relay;
    private final Publisher publisher;
    private final Semaphore nudges = new Semaphore(0);
    private final Backoff backoff = new Backoff(Duration.ofMillis(500), Duration.ofSeconds(5));
    private final Thread thread;
    private volatile boolean stopping;
    private boolean troubled;

    RelayThread(Relay relay, Publisher publisher, String name) {
        this.relay = relay;
        this.publisher = publisher;
        this.thread = Thread.ofPlatform().daemon().name(name).unstarted(this::work);
    }

    void start() {
        thread.start();
    }

    /// Says that there may be something to send.
    void nudge() {
        if (nudges.availablePermits() == 0) {
            nudges.release();
        }
    }

    /// Ends after the current batch, or in the middle of it if that takes too long; then its rows go again later.
    @Override
    public void close() {
        stopping = true;
        nudge();
        try {
            if (!thread.join(Duration.ofSeconds(3))) {
                thread.interrupt();
                thread.join(Duration.ofSeconds(1));
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        publisher.close();
    }

    private void work() {
        try {
            while (!stopping) {
                switch (round()) {
                    case PROGRESS -> recover();
                    case EMPTY, FOLLOWING -> {
                        recover();
                        await();
                    }
                    case STALLED -> {
                        publisher.reconnect();
                        pause();
                    }
                }
            }
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private Round round() throws InterruptedException {
        try {
            var round = relay.round();
            if (round == Round.STALLED) {
                complain(null);
            }
            return round;
        } catch (SQLException | RuntimeException e) {
            complain(e);
            return Round.STALLED;
        }
    }

    private void recover() {
        if (troubled) {
            LOG.info("Events leave again");
        }
        troubled = false;
        backoff.reset();
    }

    private void complain(@Nullable Exception cause) {
        if (!troubled) {
            LOG.warnf(
                    "Events wait in the outbox: %s",
                    cause == null ? "the broker takes none" : cause.getClass().getSimpleName());
        }
        troubled = true;
    }

    private void await() throws InterruptedException {
        if (nudges.tryAcquire(POLL.toMillis(), TimeUnit.MILLISECONDS)) {
            var _ = nudges.drainPermits();
        }
    }

    private void pause() throws InterruptedException {
        if (!stopping) {
            backoff.pause();
        }
    }
}
