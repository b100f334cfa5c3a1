package parley.catalog.hours.model;

import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.Objects;

/// Open on one day of each week.
///
/// @param day the day on which it begins
/// @param from when it begins
/// @param to when it ends; not after `from` means on the next day
public record Span(DayOfWeek day, LocalTime from, LocalTime to) {

    public Span {
        Objects.requireNonNull(day);
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
    }

    Range range() {
        return new Range(from, to);
    }
}
