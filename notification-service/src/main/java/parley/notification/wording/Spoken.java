package parley.notification.wording;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.Locale;

/// Days, hours and lengths as one says them: `Tuesday 24 November`, `10:00 am to noon, Eastern Time`, `2 hours`.
///
/// An hour is never said without its zone. The hour that the autumn change repeats is told apart by the zone's
/// longer name.
public final class Spoken {

    private static final Locale ENGLISH = Locale.US;
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h:mm a", ENGLISH);
    private static final DateTimeFormatter EXACT_ZONE = DateTimeFormatter.ofPattern("zzzz", ENGLISH);

    private Spoken() {}

    /// The day on which something begins.
    public static String day(Instant at, ZoneId zone) {
        return DAY.format(at.atZone(zone));
    }

    /// A day and an hour.
    public static String moment(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        return DAY.format(local) + ", " + hour(local) + ", " + zoneAt(local);
    }

    /// From when to when, without the day unless it ends on another.
    public static String hours(Instant start, Instant end, ZoneId zone) {
        var from = start.atZone(zone);
        var to = end.atZone(zone);
        var nextDay = from.toLocalDate().equals(to.toLocalDate()) ? "" : " on " + DAY.format(to);
        var zones = zoneAt(from);
        if (!from.getOffset().equals(to.getOffset())) {
            return hour(from) + ", " + EXACT_ZONE.format(from) + ", to " + hour(to) + nextDay + ", "
                    + EXACT_ZONE.format(to);
        }
        return hour(from) + " to " + hour(to) + nextDay + ", " + zones;
    }

    /// How long something takes.
    public static String length(Duration length) {
        var parts = new ArrayList<String>();
        if (length.toHours() > 0) {
            parts.add(length.toHours() == 1 ? "1 hour" : length.toHours() + " hours");
        }
        if (length.toMinutesPart() > 0 || parts.isEmpty()) {
            parts.add(length.toMinutesPart() == 1 ? "1 minute" : length.toMinutesPart() + " minutes");
        }
        return String.join(" and ", parts);
    }

    private static String hour(ZonedDateTime at) {
        var time = at.toLocalTime();
        if (time.equals(LocalTime.NOON)) {
            return "noon";
        }
        if (time.equals(LocalTime.MIDNIGHT)) {
            return "midnight";
        }
        return HOUR.format(at).toLowerCase(ENGLISH);
    }

    private static String zoneAt(ZonedDateTime at) {
        var said = at.getZone().getRules().getValidOffsets(at.toLocalDateTime());
        return said.size() == 1 ? at.getZone().getDisplayName(TextStyle.FULL, ENGLISH) : EXACT_ZONE.format(at);
    }
}
