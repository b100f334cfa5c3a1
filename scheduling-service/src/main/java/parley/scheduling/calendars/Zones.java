package parley.scheduling.calendars;

import biweekly.ICalendar;
import biweekly.component.RawComponent;
import biweekly.property.ICalProperty;
import biweekly.property.TimezoneId;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;

/// Which clock an entry's hours are read by.
///
/// A place that the time zone database has (`Europe/Berlin`) is believed before what the file says about it, because
/// files often carry the rules of one year only. Any other name means what the file says, else what the database or
/// Windows calls by it. What the file says of one year alone counts only if nobody knows the name; and a name that
/// nobody knows could be anywhere on earth.
final class Zones {

    static final Wall UNIVERSAL = new Wall.Known(ZoneOffset.UTC.getRules());

    private static final Map<String, ZoneId> DATABASE = database();
    private static final int LONGEST = 200;
    private static final Pattern COPY = Pattern.compile("(?<=[a-z]{4})[ _-]\\d$");
    private static final Pattern OFFSET = Pattern.compile("(?:utc|gmt)?([+-])(\\d{1,2}):?(\\d{2})?");

    private final Wall floating;
    private final Map<String, RawComponent> described = new HashMap<>();
    private final Map<String, Wall> known = new HashMap<>();
    private final int lastYear;
    private final Budget budget;

    /// @param floating the clock for hours that name none
    /// @param lastYear up to which year clocks need to be known
    Zones(ICalendar calendar, Wall floating, int lastYear, Budget budget) {
        this.floating = floating;
        this.lastYear = lastYear;
        this.budget = budget;
        for (var zone : calendar.getExperimentalComponents(Skeleton.CLOCK)) {
            var id = zone.getProperty(TimezoneId.class);
            if (id != null && id.getValue() != null) {
                described.putIfAbsent(plain(id.getValue()), zone);
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
        var name = property.getParameter(Skeleton.CLOCK);
        if (name == null) {
            return otherwise;
        }
        return name.length() > LONGEST ? Wall.Somewhere.ON_EARTH : known.computeIfAbsent(plain(name), this::find);
    }

    private Wall find(String name) {
        var one = COPY.matcher(name).replaceFirst("");
        var file = Optional.ofNullable(described.get(name));
        var inFile = file.flatMap(zone -> DescribedZone.wall(zone, lastYear, budget));
        return inDatabase(name)
                .filter(_ -> name.contains("/"))
                .or(() -> inFile.filter(Wall.Known.class::isInstance))
                .or(() -> inDatabase(name))
                .or(() -> WindowsZones.called(one))
                .or(() -> file.flatMap(Zones::place))
                .or(() -> inFile)
                .or(() -> byOffset(name))
                .or(() -> WindowsZones.around(name))
                .orElse(Wall.Somewhere.ON_EARTH);
    }

    /// Some programs put a path before a name: `/mozilla.org/20050126_1/Europe/Berlin`; or a number after it; or write
    /// `US-Eastern` and `America/New York`.
    private static Optional<Wall> inDatabase(String name) {
        return alone(name)
                .or(() -> alone(COPY.matcher(name).replaceFirst("")))
                .or(() -> alone(name.replace(' ', '_')))
                .or(() -> alone(name.replaceFirst("-", "/").replace(' ', '_')));
    }

    private static Optional<Wall> alone(String name) {
        for (var rest = name; ; ) {
            var zone = DATABASE.get(rest);
            if (zone != null) {
                return Optional.of(wall(zone));
            }
            var slash = rest.indexOf('/');
            if (slash < 0) {
                return Optional.empty();
            }
            rest = rest.substring(slash + 1);
        }
    }

    private static Optional<Wall> place(RawComponent zone) {
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

    static Wall wall(ZoneId zone) {
        return new Wall.Known(zone.getRules());
    }

    private static String plain(String name) {
        return name.replace("\"", "").replace("\\", "").strip().toLowerCase(Locale.ROOT);
    }

    private static Map<String, ZoneId> database() {
        var zones = new HashMap<String, ZoneId>();
        ZoneId.getAvailableZoneIds().forEach(id -> zones.put(id.toLowerCase(Locale.ROOT), ZoneId.of(id)));
        zones.put("z", ZoneOffset.UTC);
        return zones;
    }
}
