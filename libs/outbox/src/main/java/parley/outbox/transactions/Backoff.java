package parley.outbox.transactions;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

/// Pauses that double up to a limit, each shortened by chance so that replicas do not march in step.
public final class Backoff {

    private final Duration first;
    private final Duration longest;
    private Duration next;

    public Backoff(Duration first, Duration longest) {
        this.first = first;
        this.longest = longest;
        this.next = first;
    }

    /// Sleeps between half of the current pause and all of it, and doubles the next.
    public void pause() throws InterruptedException {
        var millis = next.toMillis();
        Thread.sleep(millis / 2 + ThreadLocalRandom.current().nextLong(millis / 2 + 1));
        var doubled = next.multipliedBy(2);
        next = doubled.compareTo(longest) > 0 ? longest : doubled;
    }

    /// Starts again with the shortest pause.
    public void reset() {
        next = first;
    }
}
