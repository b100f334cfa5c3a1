package parley.notification.wording;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/// When people meet. Whoever reads of it reads the hours of this zone.
public record Appointment(Instant start, Instant end, ZoneId zone, boolean inPerson) {

    /// Such as `Tuesday 24 November`.
    public String day() {
        return Spoken.day(start, zone);
    }

    /// Such as `10:00 am to noon, Eastern Time`.
    public String hours() {
        return Spoken.hours(start, end, zone);
    }

    /// Such as `2 hours`.
    public String length() {
        return Spoken.length(Duration.between(start, end));
    }
}
