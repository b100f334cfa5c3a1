package parley.scheduling.time.model;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;

/// A weekly rule by the clock on the wall: "Mondays from nine to five, Eastern Time".
///
/// It is resolved anew for each date, so nine o'clock stays nine o'clock through a clock change. An hour that is
/// skipped in spring is read as the hour after it; an hour that comes twice in autumn is read as its first coming.
///
/// @param to when it ends; midnight means the end of the day
public record WeeklyHours(DayOfWeek day, LocalTime from, LocalTime to, ZoneId zone) {

    public WeeklyHours {
        if (!to.equals(LocalTime.MIDNIGHT) && !from.isBefore(to)) {
            throw new IllegalArgumentException("Hours end after they begin");
        }
    }

    /// The stretches of this rule that touch the window, one a week, whole and in order.
    public List<Window> during(Window window) {
        var windows = new ArrayList<Window>();
        var last = dateOf(window.to()).plusDays(1);
        for (var date = dateOf(window.from()).minusDays(1); !date.isAfter(last); date = date.plusDays(1)) {
            if (date.getDayOfWeek() == day) {
                on(date).stream().filter(window::overlaps).forEach(windows::add);
            }
        }
        return windows;
    }

    /// Empty on the one date on which a clock change swallows the rule whole.
    private List<Window> on(LocalDate date) {
        var start = date.atTime(from).atZone(zone).toInstant();
        var endDate = to.equals(LocalTime.MIDNIGHT) ? date.plusDays(1) : date;
        var end = endDate.atTime(to).atZone(zone).toInstant();
        return start.isBefore(end) ? List.of(new Window(start, end)) : List.of();
    }

    private LocalDate dateOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }
}
