package parley.scheduling.calendars;

import biweekly.ICalendar;
import biweekly.component.VTimezone;
import biweekly.io.TimezoneAssignment;
import biweekly.property.ICalProperty;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Pattern;

/// Which clock an entry's hours are read by.
///
/// A place that the time zone database has (`Europe/Berlin`) is believed before what the file says about it, because
/// files often carry the rules of one year only. Any other name means what the file says, else what the database or
/// Windows calls by it. A name that nobody knows could be anywhere on earth.
final class Zones {

    static final Wall UNIVERSAL = new Wall.Known(ZoneOffset.UTC.getRules());

    private static final Wall ANYWHERE = new Wall.Somewhere();
    private static final Map<String, ZoneId> DATABASE = database();
    private static final Map<String, ZoneId> WINDOWS = windows();
    private static final int LONGEST = 200;
    private static final Pattern COPY = Pattern.compile("[ _-]\\d$");
    private static final Pattern OFFSET = Pattern.compile("(?:UTC|GMT)?([+-])(\\d{1,2}):?(\\d{2})?");

    private final ICalendar calendar;
    private final Wall floating;
    private final Map<String, VTimezone> described = new HashMap<>();
    private final Map<String, Wall> known = new HashMap<>();
    private final int lastYear;
    private final Budget budget;

    /// @param floating the clock for hours that name none
    /// @param lastYear up to which year clocks need to be known
    Zones(ICalendar calendar, Wall floating, int lastYear, Budget budget) {
        this.calendar = calendar;
        this.floating = floating;
        this.lastYear = lastYear;
        this.budget = budget;
        for (var zone : calendar.getTimezoneInfo().getComponents()) {
            if (zone.getTimezoneId() != null && zone.getTimezoneId().getValue() != null) {
                described.putIfAbsent(plain(zone.getTimezoneId().getValue()), zone);
            }
        }
    }

    /// The clock for hours that name none, and for whole days.
    Wall floating() {
        return floating;
    }

    /// The clock that the hours of this property are read by.
    ///
    /// @param otherwise the clock if the property names none
    Wall of(ICalProperty property, Wall otherwise) {
        return name(property)
                .map(name -> name.length() > LONGEST ? ANYWHERE : known.computeIfAbsent(plain(name), this::find))
                .orElse(otherwise);
    }

    private Optional<String> name(ICalProperty property) {
        // What the library could not find anywhere stays with the property.
        var unknown = property.getParameter("TZID");
        return unknown != null
                ? Optional.of(unknown)
                : Optional.ofNullable(calendar.getTimezoneInfo().getTimezone(property))
                        .flatMap(Zones::name);
    }

    private static Optional<String> name(TimezoneAssignment assignment) {
        var component = assignment.getComponent();
        return Optional.ofNullable(
                component == null || component.getTimezoneId() == null
                        ? assignment.getGlobalId()
                        : component.getTimezoneId().getValue());
    }

    private Wall find(String name) {
        var file = Optional.ofNullable(described.get(name));
        return inDatabase(name)
                .filter(_ -> name.contains("/"))
                .or(() -> file.flatMap(zone -> DescribedZone.rules(zone, lastYear, budget))
                        .map(Wall.Known::new))
                .or(() -> inDatabase(name))
                .or(() -> Optional.ofNullable(WINDOWS.get(name.toLowerCase(Locale.ROOT)))
                        .map(Zones::wall))
                .or(() -> file.flatMap(Zones::place))
                .or(() -> byOffset(name))
                .orElse(ANYWHERE);
    }

    /// Some programs put a path before a name: `/mozilla.org/20050126_1/Europe/Berlin`; or a number after it.
    private static Optional<Wall> inDatabase(String name) {
        for (var rest = name; ; ) {
            var zone = DATABASE.get(rest.toLowerCase(Locale.ROOT));
            if (zone != null) {
                return Optional.of(wall(zone));
            }
            var slash = rest.indexOf('/');
            if (slash < 0) {
                return COPY.matcher(name).find() ? inDatabase(COPY.matcher(name).replaceFirst("")) : Optional.empty();
            }
            rest = rest.substring(slash + 1);
        }
    }

    private static Optional<Wall> place(VTimezone zone) {
        return Optional.ofNullable(zone.getExperimentalProperty("X-LIC-LOCATION"))
                .flatMap(property -> inDatabase(plain(Objects.requireNonNullElse(property.getValue(), ""))));
    }

    private static Optional<Wall> byOffset(String name) {
        var found = OFFSET.matcher(name.replace(" ", ""));
        if (!found.matches()) {
            return Optional.empty();
        }
        var sign = found.group(1).equals("-") ? -1 : 1;
        var minutes = found.group(3) == null ? 0 : Integer.parseInt(found.group(3));
        try {
            var offset = ZoneOffset.ofHoursMinutes(sign * Integer.parseInt(found.group(2)), sign * minutes);
            return Optional.of(new Wall.Known(offset.getRules()));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Wall wall(ZoneId zone) {
        return new Wall.Known(zone.getRules());
    }

    private static String plain(String name) {
        return name.replace("\"", "").strip();
    }

    private static Map<String, ZoneId> database() {
        var zones = new HashMap<String, ZoneId>();
        ZoneId.getAvailableZoneIds().forEach(id -> zones.put(id.toLowerCase(Locale.ROOT), ZoneId.of(id)));
        zones.put("z", ZoneOffset.UTC);
        return zones;
    }

    /// Names of Windows and their places, from the Unicode CLDR (windowsZones, territory 001).
    private static Map<String, ZoneId> windows() {
        var zones = new TreeMap<String, ZoneId>();
        try (var file = Objects.requireNonNull(Zones.class.getResourceAsStream("/windows-zones.txt"))) {
            new String(file.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" = ", 2))
                    .forEach(pair -> zones.put(pair[0].toLowerCase(Locale.ROOT), ZoneId.of(pair[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zones;
    }
}
