package parley.scheduling.calendars;

import biweekly.util.DateTimeComponents;
import biweekly.util.ICalDate;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Date;
import parley.scheduling.calendars.model.Trouble;

/// A date, or a date and a time, as an entry says it.
///
/// @param wholeDay whether it is a date alone; the time is midnight then
record Moment(LocalDateTime shown, boolean wholeDay, Wall wall) {

    /// @param wall the clock it is read by, unless it says that it is universal time
    static Moment of(ICalDate date, Wall wall) {
        var raw = date.getRawComponents();
        var shown = raw == null ? shown(date) : shown(raw);
        var universal = raw == null || raw.isUtc();
        return new Moment(shown, !date.hasTime(), universal && date.hasTime() ? Zones.UNIVERSAL : wall);
    }

    Instant earliest() {
        return wall.earliest(shown);
    }

    Instant latest() {
        return wall.latest(shown);
    }

    private static LocalDateTime shown(Date date) {
        return LocalDateTime.ofInstant(date.toInstant(), ZoneOffset.UTC);
    }

    private static LocalDateTime shown(DateTimeComponents raw) {
        try {
            var midnight = LocalDateTime.of(raw.getYear(), raw.getMonth(), raw.getDate(), 0, 0);
            // Midnight may be written as 24:00, and a minute may have a sixty-first second.
            return raw.hasTime()
                    ? midnight.plusHours(raw.getHour())
                            .plusMinutes(raw.getMinute())
                            .plusSeconds(raw.getSecond())
                    : midnight;
        } catch (DateTimeException _) {
            throw new Unreadable(Trouble.NOT_UNDERSTOOD);
        }
    }
}
