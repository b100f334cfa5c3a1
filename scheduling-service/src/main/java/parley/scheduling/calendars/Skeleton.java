package parley.scheduling.calendars;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.scheduling.calendars.model.Trouble;

/// What of a calendar file says when, written anew in one plain form: its parts, and in them the lines that tell of
/// time.
///
/// The library is given nothing else. So no title, no text and no task can be what it stumbles over, and every value
/// has been looked at whole before: the library reads `20261101T0900` as a day and `PT30` as no time at all.
final class Skeleton {

    /// What the library is told that clocks are, lest it read hours by clocks of its own.
    static final String CLOCK = "X-CLOCK";

    private static final String CALENDAR = "VCALENDAR";
    private static final String ZONE = "VTIMEZONE";
    private static final String BYTE_ORDER_MARK = "\uFEFF";

    /// Which parts are looked at, and what they stand in.
    private static final Map<String, String> PARTS =
            Map.of("VEVENT", CALENDAR, "VFREEBUSY", CALENDAR, ZONE, CALENDAR, "STANDARD", ZONE, "DAYLIGHT", ZONE);

    /// Parts that take time and stand directly in a calendar; anywhere else something before them has no end.
    private static final Set<String> TAKE_TIME = Set.of(CALENDAR, "VEVENT", "VFREEBUSY", "VAVAILABILITY");

    private static final Map<String, Set<String>> LINES = Map.of(
            CALENDAR,
            Set.of("VERSION", "METHOD", "CALSCALE", "TZ", "DAYLIGHT"),
            "VEVENT",
            Set.of(
                    "UID",
                    "SEQUENCE",
                    "STATUS",
                    "TRANSP",
                    "X-MICROSOFT-CDO-BUSYSTATUS",
                    "DTSTART",
                    "DTEND",
                    "DURATION",
                    "RECURRENCE-ID",
                    "RRULE",
                    "EXRULE",
                    "RDATE",
                    "EXDATE"),
            "VFREEBUSY",
            Set.of("DTSTART", "DTEND", "FREEBUSY"),
            ZONE,
            Set.of("TZID", "X-LIC-LOCATION"),
            "STANDARD",
            Set.of("DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE"),
            "DAYLIGHT",
            Set.of("DTSTART", "TZOFFSETFROM", "TZOFFSETTO", "RRULE", "RDATE"));

    private final StringBuilder kept = new StringBuilder();
    private final Deque<Part> open = new ArrayDeque<>();
    private boolean isCalendar;
    private boolean old;

    private Skeleton() {}

    /// Refuses what is no calendar or not a whole one, and what counts in another way than everybody's.
    static String of(String text) {
        var skeleton = new Skeleton();
        skeleton.unfold(text);
        if (!skeleton.isCalendar || !skeleton.open.isEmpty()) {
            throw new Unreadable(Trouble.NOT_A_CALENDAR);
        }
        return skeleton.kept.toString();
    }

    /// A line that begins with a blank goes on where the one before it ended.
    private void unfold(String text) {
        var line = new StringBuilder();
        for (var written : (Iterable<String>) text.lines()::iterator) {
            var next = written.startsWith(BYTE_ORDER_MARK) ? written.substring(1) : written;
            if (!line.isEmpty() && isQuotedPrintable(line)) {
                line.setLength(line.length() - 1);
                line.append(next);
            } else if (!next.isBlank()) {
                if (!line.isEmpty() && (next.charAt(0) == ' ' || next.charAt(0) == '\t')) {
                    line.append(next, 1, next.length());
                } else {
                    take(line.toString());
                    line.setLength(0);
                    line.append(next);
                }
            }
        }
        take(line.toString());
    }

    /// How old programs say that a text goes on in the next line.
    private static boolean isQuotedPrintable(StringBuilder line) {
        if (line.charAt(line.length() - 1) != '=') {
            return false;
        }
        var colon = line.indexOf(":");
        return colon > 0 && line.substring(0, colon).toUpperCase(Locale.ROOT).contains("QUOTED-PRINTABLE");
    }

    private void take(String line) {
        var end = endOfName(line);
        var name = line.substring(0, end).strip().toUpperCase(Locale.ROOT);
        var rest = line.substring(end);
        switch (name) {
            case "BEGIN" -> begin(word(rest));
            case "END" -> end(word(rest));
            default -> take(name, rest);
        }
    }

    private void begin(String name) {
        var in = open.peek();
        if (TAKE_TIME.contains(name) && !(name.equals(CALENDAR) ? open.isEmpty() : isIn(in, CALENDAR))) {
            throw new Unreadable(Trouble.NOT_A_CALENDAR);
        }
        if (name.equals("VAVAILABILITY")) {
            throw new Unreadable(Trouble.NOT_UNDERSTOOD);
        }
        isCalendar |= name.equals(CALENDAR);
        var looked = name.equals(CALENDAR) || isIn(in, PARTS.getOrDefault(name, ""));
        open.push(new Part(name, looked));
        if (looked) {
            write("BEGIN:" + (name.equals(ZONE) ? CLOCK : name));
        }
    }

    private void end(String name) {
        if (open.isEmpty() || !open.peek().name().equals(name)) {
            throw new Unreadable(Trouble.NOT_A_CALENDAR);
        }
        if (open.pop().looked()) {
            write("END:" + (name.equals(ZONE) ? CLOCK : name));
        }
    }

    private void take(String name, String rest) {
        var in = open.peek();
        if (in == null
                || !in.looked()
                || !LINES.getOrDefault(in.name(), Set.of()).contains(name)) {
            return;
        }
        switch (name) {
            case "VERSION" -> {
                old = word(rest).equals("1.0");
                if (old) {
                    write("VERSION:1.0");
                }
            }
            case "CALSCALE" -> requireCommon(word(rest).isEmpty() || word(rest).equals("GREGORIAN"));
            // How calendars of 1996 described their clock.
            case "TZ", "DAYLIGHT" -> requireCommon(word(rest).isEmpty());
            default -> Clause.of(name, rest, old).ifPresent(this::write);
        }
    }

    private void write(String line) {
        kept.append(line).append('\n');
    }

    private static void requireCommon(boolean common) {
        if (!common) {
            throw new Unreadable(Trouble.NOT_UNDERSTOOD);
        }
    }

    private static boolean isIn(@Nullable Part part, String name) {
        return part != null && part.looked() && part.name().equals(name);
    }

    private static int endOfName(String line) {
        for (var i = 0; i < line.length(); i++) {
            if (line.charAt(i) == ':' || line.charAt(i) == ';') {
                return i;
            }
        }
        return line.length();
    }

    private static String word(String rest) {
        return rest.substring(rest.indexOf(':') + 1).strip().toUpperCase(Locale.ROOT);
    }

    /// @param looked whether what stands in it is looked at
    private record Part(String name, boolean looked) {}
}
