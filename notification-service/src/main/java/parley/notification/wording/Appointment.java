package parley.notification.wording;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/// When people meet.
///
/// @param zone the zone whose hours are spoken: that of the place for a meeting in person, else that of the reader
public record Appointment(Instant start, Instant end, ZoneId zone, boolean inPerson) {

    /// The same in words.
    Told in(Spoken language) {
        return new Told(
                language.day(start, zone),
                language.hours(start, end, zone),
                language.length(Duration.between(start, end)),
                inPerson);
    }

    /// When it had begun before, in words; absent if that is not known, or if it still begins then.
    Optional<String> movedFrom(Optional<Instant> before, Spoken language) {
        return before.filter(one -> !one.equals(start)).map(one -> language.moment(one, zone));
    }

    /// Whether it is known to begin when it did before.
    boolean staysAt(Optional<Instant> before) {
        return before.filter(start::equals).isPresent();
    }

    /// An appointment in words.
    ///
    /// @param day such as `Tuesday 24 November`
    /// @param hours such as `10:00 am to noon, Eastern Time`
    /// @param length such as `2 hours`
    public record Told(String day, String hours, String length, boolean inPerson) {}
}
