package parley.scheduling.calendars;

import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VFreeBusy;
import biweekly.io.ParseWarning;
import biweekly.io.text.ICalReader;
import biweekly.parameter.FreeBusyType;
import biweekly.property.FreeBusy;
import java.io.IOException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TimeZone;
import java.util.function.Predicate;
import parley.scheduling.calendars.model.BusyTimes;
import parley.scheduling.calendars.model.Marks;
import parley.scheduling.calendars.model.Outcome;
import parley.scheduling.calendars.model.Trouble;
import parley.scheduling.time.model.Window;

/// Finds out of a calendar file when its owner is busy. Titles, places, people and words are not looked at.
///
/// An entry that takes time and does not say when makes the whole file unreadable: what is unknown is never free.
final class CalendarFile {

    /// Properties of which nothing may be lost. Other warnings of the library cost nobody time.
    private static final Set<String> WHEN = Set.of("RRULE", "RDATE", "FREEBUSY");

    /// Warnings about names of zones; these are looked up once more, and better.
    private static final Set<Integer> ABOUT_ZONES = Set.of(37, 38);

    private final ZoneId zone;
    private final Window horizon;
    private final Predicate<String> isOurs;
    private final Budget budget = new Budget();
    private final List<Window> busy = new ArrayList<>();
    private boolean hasEntries;
    private Optional<Instant> lastOfFreeBusy = Optional.empty();

    private CalendarFile(ZoneId zone, Window horizon, Predicate<String> isOurs) {
        this.zone = zone;
        this.horizon = horizon;
        this.isOurs = isOurs;
    }

    /// Reads it, or says why it cannot be read.
    ///
    /// @param zone where its owner is, for hours and days that name no zone
    /// @param isOurs by its UID, whether an entry is a session of this office: those are booked already
    /// @param marks what its server calls this state of it
    static Outcome read(String text, ZoneId zone, Window horizon, Predicate<String> isOurs, Optional<Marks> marks) {
        try {
            return new CalendarFile(zone, horizon, isOurs).read(text, marks);
        } catch (Unreadable unreadable) {
            return new Outcome.Failed(unreadable.trouble());
        } catch (IOException | RuntimeException | StackOverflowError _) {
            // Whatever the library stumbled over, its words may be the calendar's.
            return new Outcome.Failed(Trouble.NOT_UNDERSTOOD);
        }
    }

    private Outcome read(String text, Optional<Marks> marks) throws IOException {
        requireWhole(text);
        try (var reader = new ICalReader(text)) {
            reader.setDefaultTimezone(TimeZone.getTimeZone("UTC"));
            for (var calendar = reader.readNext(); calendar != null; calendar = reader.readNext()) {
                requireUnderstood(reader.getWarnings());
                take(calendar);
            }
        }
        var knownUntil = lastOfFreeBusy
                .filter(last -> !hasEntries && last.isBefore(horizon.to()))
                .orElse(horizon.to());
        return new Outcome.Read(BusyTimes.within(busy, horizon), knownUntil, marks);
    }

    private void take(ICalendar calendar) {
        if (calendar.getMethod() != null
                && "CANCEL".equalsIgnoreCase(calendar.getMethod().getValue())) {
            return;
        }
        var floating = new Wall.Known(zone.getRules());
        var lastYear = horizon.to().atOffset(ZoneOffset.UTC).getYear() + 1;
        var zones = new Zones(calendar, floating, lastYear, budget);
        var series = new LinkedHashMap<String, List<VEvent>>();
        for (var entry : calendar.getEvents()) {
            budget.spend();
            hasEntries = true;
            var uid = entry.getUid() == null ? null : entry.getUid().getValue();
            // Entries without a name of their own have nothing to do with each other.
            var name = Objects.requireNonNullElseGet(uid, () -> "\n" + series.size());
            if (!isOurs.test(name)) {
                series.computeIfAbsent(name, _ -> new ArrayList<>()).add(entry);
            }
        }
        series.values().forEach(entries -> busy.addAll(new Series(entries, zones, horizon, budget).busy()));
        calendar.getFreeBusies().forEach(freeBusy -> take(freeBusy, zones));
    }

    private void take(VFreeBusy freeBusy, Zones zones) {
        for (var property : freeBusy.getFreeBusy()) {
            if (property.getType() != FreeBusyType.FREE) {
                take(property, zones);
            }
        }
        var end = freeBusy.getDateEnd();
        if (end != null && end.getValue() != null) {
            var last =
                    Moment.of(end.getValue(), zones.of(end, zones.floating())).earliest();
            lastOfFreeBusy = Optional.of(lastOfFreeBusy.filter(last::isBefore).orElse(last));
        }
    }

    private void take(FreeBusy property, Zones zones) {
        for (var period : property.getValues()) {
            budget.keep();
            var wall = zones.of(property, zones.floating());
            var from = Moment.of(period.getStartDate(), wall).earliest();
            var to = period.getEndDate() == null
                    ? from.plusMillis(period.getDuration().toMillis())
                    : Moment.of(period.getEndDate(), wall).latest();
            if (from.isBefore(to)) {
                busy.add(new Window(from, to));
            }
        }
    }

    /// What was cut off on its way may have lost entries.
    private static void requireWhole(String text) {
        var begun = count(text, "BEGIN:VCALENDAR");
        if (begun == 0 || begun != count(text, "END:VCALENDAR")) {
            throw new Unreadable(Trouble.NOT_A_CALENDAR);
        }
    }

    private static long count(String text, String line) {
        return text.lines().filter(each -> each.strip().equalsIgnoreCase(line)).count();
    }

    private static void requireUnderstood(List<ParseWarning> warnings) {
        if (warnings.stream()
                .anyMatch(warning -> warning.getPropertyName() != null
                        && WHEN.contains(warning.getPropertyName())
                        && !ABOUT_ZONES.contains(Objects.requireNonNullElse(warning.getCode(), 0)))) {
            throw new Unreadable(Trouble.NOT_UNDERSTOOD);
        }
    }
}
