package parley.scheduling.calendars;

import biweekly.ICalVersion;
import biweekly.ICalendar;
import biweekly.component.VEvent;
import biweekly.component.VFreeBusy;
import biweekly.io.ParseWarning;
import biweekly.io.text.ICalReader;
import biweekly.property.DateOrDateTimeProperty;
import biweekly.property.FreeBusy;
import java.io.IOException;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TimeZone;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import parley.scheduling.calendars.model.BusyTimes;
import parley.scheduling.calendars.model.Marks;
import parley.scheduling.calendars.model.Outcome;
import parley.scheduling.calendars.model.Trouble;
import parley.scheduling.time.model.Window;

/// Finds out of a calendar file when its owner is busy. Titles, places, people and words are not looked at.
///
/// An entry that takes time and does not say when makes the whole file unreadable: what is unknown is never free.
final class CalendarFile {

    private final ZoneId zone;
    private final Window horizon;
    private final Predicate<String> isOurs;
    private final Budget budget = new Budget();
    private final List<Window> busy = new ArrayList<>();
    private boolean hasEntries;
    private final Told told = new Told();

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
        try (var reader = new ICalReader(Skeleton.of(text))) {
            reader.setDefaultTimezone(TimeZone.getTimeZone("UTC"));
            for (var calendar = reader.readNext(); calendar != null; calendar = reader.readNext()) {
                requireRulesUnderstood(calendar, reader.getWarnings());
                take(calendar);
            }
        }
        var knownUntil = hasEntries ? horizon.to() : told.until(horizon);
        busy.addAll(hasEntries ? List.of() : told.gaps(horizon));
        return new Outcome.Read(BusyTimes.within(busy, horizon), knownUntil, marks);
    }

    private void take(ICalendar calendar) {
        var method = calendar.getMethod() == null
                ? ""
                : Objects.requireNonNullElse(calendar.getMethod().getValue(), "");
        if (method.equalsIgnoreCase("CANCEL")) {
            return;
        }
        if (method.equalsIgnoreCase("REQUEST") && !calendar.getFreeBusies().isEmpty()) {
            // It asks when somebody is free, and does not say.
            throw new Unreadable(Trouble.NOT_UNDERSTOOD);
        }
        var floating = new Wall.Known(zone.getRules());
        var lastYear = horizon.to().atOffset(ZoneOffset.UTC).getYear() + 1;
        var zones = new Zones(calendar, floating, lastYear, budget);
        var series = new LinkedHashMap<String, List<VEvent>>();
        for (var entry : calendar.getEvents()) {
            budget.spend();
            hasEntries = true;
            var uid = entry.getUid() == null
                    ? ""
                    : Objects.requireNonNullElse(entry.getUid().getValue(), "");
            // Entries without a name of their own have nothing to do with each other.
            var name = uid.isBlank() ? "\n" + series.size() : uid;
            if (!isOurs.test(name)) {
                series.computeIfAbsent(name, _ -> new ArrayList<>()).add(entry);
            }
        }
        series.values().forEach(entries -> busy.addAll(new Series(entries, zones, horizon, budget).busy()));
        calendar.getFreeBusies().forEach(freeBusy -> take(freeBusy, zones));
    }

    private void take(VFreeBusy freeBusy, Zones zones) {
        if (!freeBusy.getExperimentalProperties().isEmpty()) {
            throw new Unreadable(Trouble.NOT_UNDERSTOOD);
        }
        freeBusy.getFreeBusy().forEach(property -> take(property, zones));
        told.of(
                edge(freeBusy.getDateStart(), zones).map(Moment::latest),
                edge(freeBusy.getDateEnd(), zones).map(Moment::earliest));
    }

    private static Optional<Moment> edge(@Nullable DateOrDateTimeProperty property, Zones zones) {
        return property == null || property.getValue() == null
                ? Optional.empty()
                : Optional.of(Moment.of(property.getValue(), zones.of(property, zones.floating())));
    }

    private void take(FreeBusy property, Zones zones) {
        for (var period : property.getValues()) {
            budget.keep();
            var wall = zones.of(property, zones.floating());
            var begin = Moment.of(period.getStartDate(), wall);
            var to = period.getEndDate() == null
                    ? begin.latest().plusMillis(period.getDuration().toMillis())
                    : Moment.of(period.getEndDate(), wall).latest();
            if (to.isBefore(begin.earliest())) {
                throw new Unreadable(Trouble.NOT_UNDERSTOOD);
            }
            if (begin.earliest().isBefore(to)) {
                busy.add(new Window(begin.earliest(), to));
            }
        }
    }

    /// Rules of old calendars are read by the library alone, and it says what it did not understand.
    private static void requireRulesUnderstood(ICalendar calendar, List<ParseWarning> warnings) {
        if (calendar.getVersion() == ICalVersion.V1_0
                && warnings.stream().anyMatch(warning -> "RRULE".equals(warning.getPropertyName()))) {
            throw new Unreadable(Trouble.NOT_UNDERSTOOD);
        }
    }
}
