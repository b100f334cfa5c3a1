package parley.scheduling.time.model;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/// A stretch of time, from its first instant up to but not including its last.
public record Window(Instant from, Instant to) {

    public Window {
        if (!from.isBefore(to)) {
            throw new IllegalArgumentException("A window ends after it begins");
        }
    }

    /// The window that begins at `from` and lasts `length`.
    public static Window of(Instant from, Duration length) {
        return new Window(from, from.plus(length));
    }

    /// The same time in as few windows as possible, in order: windows that touch become one.
    public static List<Window> joined(Collection<Window> windows) {
        var joined = new ArrayList<Window>();
        windows.stream().sorted(Comparator.comparing(Window::from)).forEach(next -> {
            if (joined.isEmpty() || joined.getLast().to().isBefore(next.from())) {
                joined.add(next);
            } else if (joined.getLast().to().isBefore(next.to())) {
                joined.add(new Window(joined.removeLast().from(), next.to()));
            }
        });
        return joined;
    }

    public boolean contains(Window other) {
        return !other.from.isBefore(from) && !other.to.isAfter(to);
    }

    public boolean overlaps(Window other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
