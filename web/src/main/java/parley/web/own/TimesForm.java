package parley.web.own;

import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.web.frame.Form;
import parley.web.own.OwnTimesClient.Starts;

/// Which times suit somebody, as a form asks for it.
///
/// @param none whether none of the starts on offer will do
/// @param parts when it could be instead
record TimesForm(List<OffsetDateTime> starts, boolean none, Set<PartOfDay> parts, boolean calendarEntry) {

    /// @param zone whose clock the parts of the day are by
    static TimesForm of(Starts starts, ZoneId zone) {
        var ticked = starts.days().stream()
                .flatMap(day -> day.starts().stream())
                .filter(OwnTimesClient.Start::ticked)
                .map(OwnTimesClient.Start::start)
                .toList();
        return new TimesForm(
                ticked,
                starts.answered() && ticked.isEmpty(),
                PartOfDay.in(starts.windows(), zone),
                starts.calendarEntry());
    }

    /// What is no moment was not offered.
    static TimesForm of(Form form) {
        return new TimesForm(
                form.all("start").stream()
                        .flatMap(text -> moment(text).stream())
                        .toList(),
                form.ticked("none"),
                form.some("part", PartOfDay.class),
                form.ticked("calendarEntry"));
    }

    boolean isEmpty() {
        return starts.isEmpty() && parts.isEmpty() && !none;
    }

    boolean isBoth() {
        return !starts.isEmpty() && none;
    }

    boolean has(OffsetDateTime start) {
        return starts.stream().anyMatch(start::isEqual);
    }

    private static Optional<OffsetDateTime> moment(String text) {
        try {
            return Optional.of(OffsetDateTime.parse(text));
        } catch (DateTimeParseException _) {
            return Optional.empty();
        }
    }
}
