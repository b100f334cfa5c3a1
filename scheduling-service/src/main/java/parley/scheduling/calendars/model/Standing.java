package parley.scheduling.calendars.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import parley.scheduling.time.model.Window;

/// How a calendar stands: when it was last read, and how far ahead that reading tells anything.
///
/// @param last the last good reading; empty if there was none
public record Standing(Optional<Reading> last) {

    /// Whether it counts at this moment: it was read lately, and what was read tells of times to come.
    ///
    /// @param staleAfter how long a reading counts
    public CalendarFreshness at(Instant now, Duration staleAfter) {
        return last.map(reading -> reading.begunAt().plus(staleAfter).isAfter(now)
                                && reading.knownUntil().isAfter(now)
                        ? CalendarFreshness.FRESH
                        : CalendarFreshness.STALE)
                .orElse(CalendarFreshness.WAITING);
    }

    /// Up to when it counts if it is not read again; never, if it never was.
    public Instant until(Duration staleAfter) {
        return last.map(reading -> earlier(reading.begunAt().plus(staleAfter), reading.knownUntil()))
                .orElse(Instant.MIN);
    }

    /// The part of a window that the last reading tells nothing about; nobody is free in it.
    public Optional<Window> unknownIn(Window window) {
        var from = last.map(Reading::knownUntil).orElse(window.from());
        if (!from.isBefore(window.to())) {
            return Optional.empty();
        }
        return Optional.of(new Window(from.isBefore(window.from()) ? window.from() : from, window.to()));
    }

    private static Instant earlier(Instant one, Instant other) {
        return one.isBefore(other) ? one : other;
    }

    /// A good reading.
    ///
    /// @param begunAt when it began
    /// @param knownUntil up to where it goes
    public record Reading(Instant begunAt, Instant knownUntil) {}
}
