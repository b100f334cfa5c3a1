package parley.notification.sending;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// Cuts the line a letter is on once the letter has taken too long, so that a server which drips cannot hold it longer
/// than its lease.
final class TimeLimit implements AutoCloseable {

    private final Thread guard;
    private @Nullable Line line;
    private boolean over;

    TimeLimit(Duration limit) {
        guard = Thread.ofVirtual().name("letter-time-limit").start(() -> {
            try {
                Thread.sleep(limit);
                end();
            } catch (InterruptedException _) {
                // The letter is done in time.
            }
        });
    }

    /// From here on the letter is on this line.
    synchronized void holds(Line next) {
        line = next;
        if (over) {
            next.cut();
        }
    }

    /// The letter is off the line, which may carry others now.
    synchronized void letsGo() {
        line = null;
    }

    private synchronized void end() {
        over = true;
        var held = line;
        if (held != null) {
            held.cut();
        }
    }

    @Override
    public void close() {
        letsGo();
        guard.interrupt();
    }
}
