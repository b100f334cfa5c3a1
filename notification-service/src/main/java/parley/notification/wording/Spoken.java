package parley.notification.wording;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.ChoiceFormat;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/// A language: days, hours and lengths as one says them in it, such as `Tuesday 24 November`, `10:00 am to noon,
/// Eastern Time`, `2 hours`. Its words are a file, so that another language is another file.
///
/// An hour is never said without its zone. The hour that the autumn change repeats is told apart by the zone's
/// longer name.
public final class Spoken {

    private final String code;
    private final Properties words;
    private final Locale locale;
    private final DateTimeFormatter day;
    private final DateTimeFormatter hour;
    private final DateTimeFormatter exactZone;

    private Spoken(String code, Properties words) {
        this.code = code;
        this.words = words;
        locale = Locale.forLanguageTag(word("locale"));
        day = DateTimeFormatter.ofPattern(word("day"), locale);
        hour = DateTimeFormatter.ofPattern(word("hour"), locale);
        exactZone = DateTimeFormatter.ofPattern("zzzz", locale);
    }

    /// The language of this code; absent if nobody has written its words down.
    static Optional<Spoken> in(String code) {
        try (var file = Spoken.class.getResourceAsStream("/languages/" + code + ".properties")) {
            if (file == null) {
                return Optional.empty();
            }
            var words = new Properties();
            words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
            return Optional.of(new Spoken(code, words));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// Such as `en`.
    String code() {
        return code;
    }

    /// Which way it is written, as browsers call it.
    String direction() {
        return word("direction");
    }

    /// What an appointment is called in a calendar that others may see.
    String calendarEntry() {
        return word("calendar.entry");
    }

    /// The day on which something begins.
    String day(Instant at, ZoneId zone) {
        return day.format(at.atZone(zone));
    }

    /// A day and an hour.
    String moment(Instant at, ZoneId zone) {
        var local = at.atZone(zone);
        return say("moment", Map.of("day", day.format(local), "hour", hour(local), "zone", zoneAt(local)));
    }

    /// From when to when, without the day unless it ends on another.
    String hours(Instant start, Instant end, ZoneId zone) {
        var from = start.atZone(zone);
        var to = end.atZone(zone);
        var across = !from.getOffset().equals(to.getOffset());
        var nextDay = !from.toLocalDate().equals(to.toLocalDate());
        return say(
                "hours" + (across ? ".across-a-change" : "")
                        + (nextDay ? across ? "-into-another-day" : ".into-another-day" : ""),
                Map.of(
                        "from",
                        hour(from),
                        "to",
                        hour(to),
                        "day",
                        day.format(to),
                        "zone",
                        across ? exactZone.format(from) : zoneAt(from),
                        "later-zone",
                        exactZone.format(to)));
    }

    /// How long something takes.
    String length(Duration length) {
        var hours = count("length.hours", length.toHours());
        var minutes = count("length.minutes", length.toMinutesPart());
        if (length.toHours() == 0) {
            return minutes;
        }
        return length.toMinutesPart() == 0 ? hours : say("length.both", Map.of("hours", hours, "minutes", minutes));
    }

    /// How far off a day is for who reads of it now, such as `tomorrow`.
    String near(Instant at, Instant now, ZoneId zone) {
        var days = ChronoUnit.DAYS.between(
                now.atZone(zone).toLocalDate(), at.atZone(zone).toLocalDate());
        var key = days == 0 ? "near.today" : days == 1 ? "near.tomorrow" : "near.later";
        return say(key, Map.of("day", day(at, zone)));
    }

    private String hour(ZonedDateTime at) {
        var time = at.toLocalTime();
        if (time.equals(LocalTime.NOON)) {
            return word("noon");
        }
        if (time.equals(LocalTime.MIDNIGHT)) {
            return word("midnight");
        }
        var said = hour.format(at);
        return Boolean.parseBoolean(word("hour.lower-case")) ? said.toLowerCase(locale) : said;
    }

    private String zoneAt(ZonedDateTime at) {
        var zone = at.getZone();
        return zone.getRules().getValidOffsets(at.toLocalDateTime()).size() == 1
                ? words.getProperty("zone." + zone.getId(), zone.getDisplayName(TextStyle.FULL, locale))
                : exactZone.format(at);
    }

    private String count(String key, long number) {
        return new ChoiceFormat(word(key)).format(number).replace("{n}", Long.toString(number));
    }

    private String say(String key, Map<String, String> values) {
        var said = word(key);
        for (var value : values.entrySet()) {
            said = said.replace("{" + value.getKey() + "}", value.getValue());
        }
        return said;
    }

    private String word(String key) {
        return Optional.ofNullable(words.getProperty(key))
                .orElseThrow(() -> new IllegalStateException("The language " + code + " has no word for " + key));
    }
}
