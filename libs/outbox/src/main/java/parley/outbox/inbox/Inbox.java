package parley.outbox.inbox;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jboss.logging.Logger;
import parley.events.Event;
import parley.outbox.transactions.Backoff;
import parley.outbox.wire.EventCodec;
import parley.outbox.wire.Incoming;

/// Where facts of other services arrive.
///
/// An event takes effect once, in one transaction with the note of its arrival, however often it is delivered. Those of
/// one producer about one subject take effect in the order in which they were announced: one that comes too early
/// waits. An event that cannot take effect is kept as a dead letter, and only its subject waits for it.
@ApplicationScoped
public class Inbox {

    private static final Logger LOG = Logger.getLogger(Inbox.class);
    private static final int CONTENDED_ATTEMPTS = 10;

    private final Arrivals arrivals;
    private final Duration longestPause;

    @Inject
    Inbox(Arrivals arrivals) {
        this(arrivals, Duration.ofSeconds(10));
    }

    Inbox(Arrivals arrivals, Duration longestPause) {
        this.arrivals = arrivals;
        this.longestPause = longestPause;
    }

    /// Takes a record in, and returns once it may be acknowledged: it took effect, changed nothing, or is held.
    ///
    /// While the database or a neighbour is away, it tries again with growing pauses and does not return.
    ///
    /// @throws Interrupted if the service stops meanwhile; the record comes again
    public <E extends Event> void receive(ConsumerRecord<String, byte[]> record, Reaction<E> reaction) {
        var opened = EventCodec.open(record);
        if (opened.isEmpty()) {
            persistently(() -> {
                arrivals.buryStray(record);
                return true;
            });
            return;
        }
        var event = opened.get();
        var more = takeOrBury(event, () -> arrivals.takeDelivered(event, reaction));
        while (more) {
            Optional<Incoming> next = persistently(() -> arrivals.next(event.envelope()));
            more = next.isPresent() && takeOrBury(next.get(), () -> arrivals.takeHeld(next.get(), reaction));
        }
    }

    /// Tries until it works or is sure to fail again. Tells whether a held event may follow.
    private boolean takeOrBury(Incoming event, Supplier<Boolean> take) {
        var backoff = backoff();
        for (var attempt = 1; ; attempt++) {
            try {
                return take.get();
            } catch (Exception | StackOverflowError | AssertionError | LinkageError failure) {
                var trouble = Trouble.of(failure);
                if (trouble == Trouble.LASTING || trouble == Trouble.CONTENDED && attempt == CONTENDED_ATTEMPTS) {
                    return persistently(() -> {
                        arrivals.bury(event, failure);
                        return false;
                    });
                }
                if (attempt == 1) {
                    LOG.warnf(
                            "Event %s waits: %s",
                            event.envelope().id(), failure.getClass().getSimpleName());
                }
                pause(backoff);
            }
        }
    }

    /// For the inbox's own statements: without them an event must not be acknowledged, whatever the reason.
    private <T> T persistently(Supplier<T> work) {
        var backoff = backoff();
        while (true) {
            try {
                return work.get();
            } catch (RuntimeException failure) {
                LOG.warn("The inbox cannot write", new Withheld(failure));
                pause(backoff);
            }
        }
    }

    private Backoff backoff() {
        return new Backoff(Duration.ofMillis(100), longestPause);
    }

    private static void pause(Backoff backoff) {
        try {
            backoff.pause();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            throw new Interrupted();
        }
    }

    /// The service stops while an event waits to be tried again.
    public static final class Interrupted extends RuntimeException {
        Interrupted() {
            super("Stopped while an event waited to be tried again");
        }
    }
}
