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

    /// What of it lies in the other one, which overlaps it.
    public Window within(Window other) {
        return new Window(from.isAfter(other.from) ? from : other.from, to.isBefore(other.to) ? to : other.to);
    }

    /// What of it lies before and after the other one.
    public List<Window> without(Window other) {
        if (!overlaps(other)) {
            return List.of(this);
        }
        var rest = new ArrayList<Window>();
        if (from.isBefore(other.from)) {
            rest.add(new Window(from, other.from));
        }
        if (other.to.isBefore(to)) {
            rest.add(new Window(other.to, to));
        }
        return rest;
    }

    public boolean overlaps(Window other) {
        return from.isBefore(other.to) && other.from.isBefore(to);
    }
}
