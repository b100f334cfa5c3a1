package parley.scheduling.calendars;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.regex.Pattern;

/// One line of a calendar that tells of time, in the one form that the library is given. A value that is not understood
/// whole becomes one that the library does not understand either.
final class Clause {

    private static final String UNKNOWN = "?";
    private static final Pattern LENGTH = Pattern.compile(
            "[+-]?P(?=T?\\d)(?:\\d{1,9}W)?(?:\\d{1,9}D)?(?:T(?:\\d{1,9}H)?(?:\\d{1,9}M)?(?:\\d{1,9}S)?)?");
    private static final Pattern LIST = Pattern.compile("[,;]");
    private static final Pattern BLANK = Pattern.compile("\\s+");
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,4}");
    private static final Pattern DAY = Pattern.compile("(?:[+-]?\\d{1,4})?(?:MO|TU|WE|TH|FR|SA|SU)");
    private static final Set<String> FREQUENCIES =
            Set.of("SECONDLY", "MINUTELY", "HOURLY", "DAILY", "WEEKLY", "MONTHLY", "YEARLY");

    private static final Set<String> COUNTS_WEEKDAYS = Set.of("MONTHLY", "YEARLY");

    /// A name of a clock may hold colons and stand without quotation; in so many places its end is looked for.
    private static final int MOST_COLONS = 20;

    private static final int LONGEST_NAME = 201;

    private Clause() {}

    /// Empty if the line says nothing.
    ///
    /// @param rest what follows the name, from its colon or semicolon on
    /// @param old whether the file is written as before 1998, when rules looked otherwise
    static Optional<String> of(String name, String rest, boolean old) {
        return switch (name) {
            case "DTSTART", "DTEND", "RECURRENCE-ID" -> Optional.of(read(name, rest, Clause::moment));
            case "EXDATE" -> Optional.of(read(name, rest, Clause::exceptions));
            case "RDATE" -> Optional.of(read(name, rest, Clause::dates));
            case "FREEBUSY" -> Optional.of(read(name, rest, Clause::periods)).filter(line -> !line.isEmpty());
            case "DURATION" ->
                Optional.of(read(name, rest, (_, value) -> length(value).map(":"::concat)));
            case "RRULE", "EXRULE" ->
                Optional.of(
                        old
                                ? name + ":" + value(rest).toUpperCase(Locale.ROOT)
                                : read(name, rest, (_, value) -> rule(value).map(":"::concat)));
            default -> Optional.of(name + ":" + value(rest));
        };
    }

    /// The first reading that makes sense: the value begins after a colon, but not every colon begins it.
    private static String read(
            String name, String rest, BiFunction<Map<String, String>, String, Optional<String>> reading) {
        var quoted = false;
        var colons = 0;
        for (var i = 0; i < rest.length() && colons < MOST_COLONS; i++) {
            if (rest.charAt(i) == '"') {
                quoted = !quoted;
            } else if (rest.charAt(i) == ':' && !quoted) {
                colons++;
                var found = reading.apply(
                        parameters(rest.substring(0, i)), rest.substring(i + 1).strip());
                if (found.isPresent()) {
                    return found.get().isEmpty() ? "" : name + found.get();
                }
            }
        }
        return name + ":" + UNKNOWN;
    }

    private static Optional<String> moment(Map<String, String> parameters, String value) {
        return Stamp.of(value).map(stamp -> asDateIfSaid(parameters, stamp)).map(stamp -> {
            var range = parameters.getOrDefault("RANGE", "");
            return (range.isEmpty() ? "" : ";RANGE=" + quoted(range))
                    + (stamp.wholeDay() ? ";VALUE=DATE" : clock(parameters)) + ":" + stamp.text();
        });
    }

    /// What cannot be read here leaves nobody free, and is passed over.
    private static Optional<String> exceptions(Map<String, String> parameters, String value) {
        var lines = new Lists();
        LIST.splitAsStream(value).forEach(one -> Stamp.of(one)
                .map(stamp -> asDateIfSaid(parameters, stamp))
                .ifPresent(lines::add));
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.under("EXDATE", clock(parameters)));
    }

    private static Optional<String> dates(Map<String, String> parameters, String value) {
        var lines = new Lists();
        for (var one : LIST.split(value)) {
            var period = one.contains("/") ? period(one) : Optional.<String>empty();
            var stamp = Stamp.of(one).map(each -> asDateIfSaid(parameters, each));
            if (period.isEmpty() && stamp.isEmpty()) {
                return Optional.empty();
            }
            period.ifPresentOrElse(lines::addPeriod, () -> stamp.ifPresent(lines::add));
        }
        return lines.isEmpty() ? Optional.empty() : Optional.of(lines.under("RDATE", clock(parameters)));
    }

    /// A list of times at which somebody is free says nothing about others.
    private static Optional<String> periods(Map<String, String> parameters, String value) {
        var kind = parameters.getOrDefault("FBTYPE", "BUSY").toUpperCase(Locale.ROOT);
        if (kind.equals("FREE") || value.isEmpty()) {
            return Optional.of("");
        }
        var periods = new ArrayList<String>();
        for (var one : LIST.split(value)) {
            var period = period(one);
            if (period.isEmpty()) {
                return Optional.empty();
            }
            periods.add(period.get());
        }
        return periods.isEmpty() ? Optional.empty() : Optional.of(clock(parameters) + ":" + String.join(",", periods));
    }

    private static Optional<String> period(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        var end = text.substring(slash + 1);
        return Stamp.of(text.substring(0, slash)).flatMap(from -> Stamp.of(end)
                .map(Stamp::text)
                .or(() -> length(end).filter(length -> !length.startsWith("-")))
                .map(to -> from.text() + "/" + to));
    }

    private static Optional<String> length(String text) {
        return Optional.of(text.strip().toUpperCase(Locale.ROOT))
                .filter(value -> LENGTH.matcher(value).matches());
    }

    private static Optional<String> rule(String text) {
        var parts = new LinkedHashMap<String, String>();
        for (var part :
                BLANK.matcher(text).replaceAll("").toUpperCase(Locale.ROOT).split(";")) {
            var equals = part.indexOf('=');
            if (equals < 0 && !part.isEmpty()) {
                return Optional.empty();
            }
            if (equals >= 0 && !part.startsWith("X-")) {
                var value = ruleValue(part.substring(0, equals), part.substring(equals + 1));
                if (value.isEmpty() || parts.put(part.substring(0, equals), value.get()) != null) {
                    return Optional.empty();
                }
            }
        }
        if (!parts.containsKey("FREQ")) {
            return Optional.empty();
        }
        if (!COUNTS_WEEKDAYS.contains(parts.get("FREQ"))) {
            // Which Monday of a week or a day it is makes no sense; the library would count from the first year on.
            parts.computeIfPresent("BYDAY", (_, days) -> days.replaceAll("[-+0-9]", ""));
        }
        var whole = new ArrayList<String>();
        parts.forEach((name, value) -> whole.add(name + "=" + value));
        return Optional.of(String.join(";", whole));
    }

    private static Optional<String> ruleValue(String name, String value) {
        return switch (name) {
            case "FREQ" -> Optional.of(value).filter(FREQUENCIES::contains);
            case "UNTIL" -> Stamp.of(value).map(Stamp::text);
            case "COUNT", "INTERVAL" -> Optional.of(value).filter(Clause::isCount);
            case "BYSECOND", "BYMINUTE", "BYHOUR", "BYMONTHDAY", "BYYEARDAY", "BYWEEKNO", "BYMONTH", "BYSETPOS" ->
                Optional.of(value).filter(list -> areAll(list, NUMBER));
            case "BYDAY" -> Optional.of(value).filter(list -> areAll(list, DAY));
            case "WKST" -> Optional.of(value).filter(day -> day.length() == 2 && areAll(day, DAY));
            case "RSCALE", "SKIP" -> Optional.of(value);
            default -> Optional.empty();
        };
    }

    private static boolean areAll(String list, Pattern each) {
        return !list.isEmpty()
                && List.of(list.split(",", -1)).stream()
                        .allMatch(one -> each.matcher(one).matches());
    }

    private static boolean isCount(String value) {
        try {
            return Integer.parseInt(value) > 0;
        } catch (NumberFormatException _) {
            return false;
        }
    }

    /// Some programs call a midnight a date. What else has a time is one, whatever it is called.
    private static Stamp asDateIfSaid(Map<String, String> parameters, Stamp stamp) {
        return parameters.getOrDefault("VALUE", "").equalsIgnoreCase("DATE") ? stamp.asDate() : stamp;
    }

    private static String clock(Map<String, String> parameters) {
        var name = parameters.get("TZID");
        return name == null
                ? ""
                : ";" + Skeleton.CLOCK + "="
                        + quoted(name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name);
    }

    private static String quoted(String text) {
        return "\"" + text.replaceAll("[\\p{Cntrl}\"^]", "") + "\"";
    }

    private static Map<String, String> parameters(String text) {
        var found = new HashMap<String, String>();
        var quoted = false;
        var begun = 0;
        for (var i = 0; i <= text.length(); i++) {
            if (i == text.length() || text.charAt(i) == ';' && !quoted) {
                var one = text.substring(begun, i);
                var equals = one.indexOf('=');
                if (equals > 0) {
                    found.putIfAbsent(
                            one.substring(0, equals).strip().toUpperCase(Locale.ROOT),
                            one.substring(equals + 1).replace("\"", "").strip());
                }
                begun = i + 1;
            } else if (text.charAt(i) == '"') {
                quoted = !quoted;
            }
        }
        return found;
    }

    private static String value(String rest) {
        return rest.substring(rest.indexOf(':') + 1).strip();
    }

    /// Values of one line by their kind: each gets a line of its own.
    private static final class Lists {

        private final Set<String> dates = new HashSet<>();
        private final Set<String> times = new HashSet<>();
        private final Set<String> periods = new HashSet<>();

        void add(Stamp stamp) {
            (stamp.wholeDay() ? dates : times).add(stamp.text());
        }

        void addPeriod(String period) {
            periods.add(period);
        }

        boolean isEmpty() {
            return dates.isEmpty() && times.isEmpty() && periods.isEmpty();
        }

        String under(String name, String clock) {
            var lines = new ArrayList<String>();
            times.forEach(time -> lines.add(clock + ":" + time));
            dates.forEach(date -> lines.add(";VALUE=DATE:" + date));
            periods.forEach(period -> lines.add(";VALUE=PERIOD" + clock + ":" + period));
            return String.join("\n" + name, lines);
        }
    }
}
