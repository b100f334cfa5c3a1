package parley.catalog.resources;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import parley.catalog.hours.model.Openness;

/// When a phone is answered, as far as a document says so in words. Where it gives no hours, none are made up.
public enum Reachable {
    ALWAYS,
    WEEKDAYS,
    NIGHTS_AND_WEEKENDS,
    AFTER_HOURS;

    Openness at(Instant now, ZoneId zone) {
        var day = now.atZone(zone).getDayOfWeek();
        var weekend = day == DayOfWeek.SATURDAY || day == DayOfWeek.SUNDAY;
        return switch (this) {
            case ALWAYS -> new Openness.Open(Optional.empty());
            case WEEKDAYS -> weekend ? new Openness.Closed(Optional.empty()) : new Openness.NotStated();
            case NIGHTS_AND_WEEKENDS -> weekend ? new Openness.Open(Optional.empty()) : new Openness.NotStated();
            case AFTER_HOURS -> new Openness.NotStated();
        };
    }
}
