package parley.catalog.hours.model;

import java.time.LocalTime;
import java.util.Objects;

/// From one time of day to another, by the clock on the wall.
///
/// @param from when it begins
/// @param to when it ends; not after `from` means on the next day, so that equal times are a day and a night
public record Range(LocalTime from, LocalTime to) {

    public Range {
        Objects.requireNonNull(from);
        Objects.requireNonNull(to);
    }

    boolean endsOnTheNextDay() {
        return !to.isAfter(from);
    }
}
