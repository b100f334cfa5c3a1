package parley.scheduling.time.model;

import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/// Says times in full words, the same way wherever they are shown: no "2h", no bare numbers, the zone always named.
public final class SpokenTimes {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE d MMMM", Locale.ENGLISH);
    private static final DateTimeFormatter HOUR = DateTimeFormatter.ofPattern("h:mm", Locale.ENGLISH);

    private SpokenTimes() {}

    /// Such as "Tuesday 24 November".
    public static String day(ZonedDateTime time) {
        return DAY.format(time);
    }

    /// Such as "Tuesday 24 November, 10:00 am to noon, Eastern Time".
    public static String stretch(Window window, ZoneId zone) {
        var from = window.from().atZone(zone);
        var to = window.to().atZone(zone);
        return day(from) + ", " + hours(from, to) + ", " + zone.getDisplayName(TextStyle.FULL, Locale.ENGLISH);
    }

    private static String hours(ZonedDateTime from, ZonedDateTime to) {
        if (!from.toLocalDate().equals(to.toLocalDate()) && !to.toLocalTime().equals(LocalTime.MIDNIGHT)) {
            return clock(from) + " to " + clock(to) + " on " + day(to);
        }
        return clock(from) + " to " + clock(to);
    }

    private static String clock(ZonedDateTime time) {
        var onTheWall = time.toLocalTime();
        if (onTheWall.equals(LocalTime.NOON)) {
            return "noon";
        }
        if (onTheWall.equals(LocalTime.MIDNIGHT)) {
            return "midnight";
        }
        return HOUR.format(time) + (onTheWall.isBefore(LocalTime.NOON) ? " am" : " pm");
    }
}
