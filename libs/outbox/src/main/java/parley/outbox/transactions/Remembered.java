package parley.outbox.transactions;

import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/// A reading of the database that several gauges share for a moment, so that a scrape costs one query.
public final class Remembered<T> {

    private final Supplier<T> source;
    private final long lifeNanos;
    private @Nullable T value;
    private long readAt;

    public Remembered(Supplier<T> source, Duration life) {
        this.source = source;
        this.lifeNanos = life.toNanos();
    }

    /// A number of the reading; not a number while the database cannot be asked.
    public synchronized double number(ToDoubleFunction<T> part) {
        try {
            var current = value;
            if (current == null || System.nanoTime() - readAt > lifeNanos) {
                current = source.get();
                value = current;
                readAt = System.nanoTime();
            }
            return part.applyAsDouble(current);
        } catch (DatabaseTrouble _) {
            value = null;
            return Double.NaN;
        }
    }
}
