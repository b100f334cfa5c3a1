package parley.web.cases;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;

/// Days and hours as a reader of a language says them.
public record When(Locale language, ZoneId zone) {

    /// Such as "Tuesday 24 November, 10:00 AM – 12:00 PM, Eastern Time".
    public String stretch(OffsetDateTime from, OffsetDateTime to) {
        var begin = from.atZoneSameInstant(zone);
        var end = to.atZoneSameInstant(zone);
        return day(begin.toLocalDate()) + ", " + hour(begin.toLocalTime()) + " – "
                + (begin.toLocalDate().equals(end.toLocalDate()) ? "" : day(end.toLocalDate()) + ", ")
                + hour(end.toLocalTime()) + ", " + zoneName();
    }

    /// Such as "Tuesday 24 November, 10:00 AM".
    public String moment(Instant at) {
        var here = at.atZone(zone);
        return day(here.toLocalDate()) + ", " + hour(here.toLocalTime());
    }

    public String day(LocalDate date) {
        var pattern = language.getLanguage().equals("es") ? "EEEE d 'de' MMMM" : "EEEE d MMMM";
        return DateTimeFormatter.ofPattern(pattern, language).format(date);
    }

    public String hour(LocalTime time) {
        return DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                .localizedBy(language)
                .format(time);
    }

    public String zoneName() {
        return zone.getDisplayName(TextStyle.FULL, language);
    }
}
