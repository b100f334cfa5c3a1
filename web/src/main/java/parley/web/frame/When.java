package parley.web.frame;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.time.format.TextStyle;
import java.util.Locale;

/// Times in full words, with their zone: a day, hours, and whose clock it is.
public final class When {

    private When() {}

    /// From when until when, by the clock of a zone.
    public static String of(OffsetDateTime start, OffsetDateTime end, ZoneId zone, Locale language) {
        var from = start.atZoneSameInstant(zone);
        var to = end.atZoneSameInstant(zone);
        var hour = DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT).localizedBy(language);
        var until = from.toLocalDate().equals(to.toLocalDate())
                ? hour.format(to)
                : day(language).format(to) + ", " + hour.format(to);
        return day(language).format(from) + ", " + hour.format(from) + " – " + until + ", "
                + zone.getDisplayName(TextStyle.FULL, language);
    }

    /// A moment, by the clock of a zone.
    public static String at(OffsetDateTime moment, ZoneId zone, Locale language) {
        var there = moment.atZoneSameInstant(zone);
        return day(language).format(there) + ", "
                + DateTimeFormatter.ofLocalizedTime(FormatStyle.SHORT)
                        .localizedBy(language)
                        .format(there);
    }

    /// A day so near that nobody has to be told the year.
    public static String soon(LocalDate day, Locale language) {
        var pattern = language.getLanguage().equals("es") ? "EEEE, d 'de' MMMM" : "EEEE, MMMM d";
        return DateTimeFormatter.ofPattern(pattern, language).format(day);
    }

    private static DateTimeFormatter day(Locale language) {
        return DateTimeFormatter.ofLocalizedDate(FormatStyle.FULL).localizedBy(language);
    }
}
