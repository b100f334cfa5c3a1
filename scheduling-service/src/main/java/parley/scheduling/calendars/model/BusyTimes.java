package parley.scheduling.calendars.model;

import java.util.Collection;
import java.util.List;
import parley.scheduling.time.model.Grid;
import parley.scheduling.time.model.Window;

/// Busy times as they are kept.
public final class BusyTimes {

    private BusyTimes() {}

    /// What lies within the horizon, rounded outwards to quarter hours, in as few windows as possible and in order.
    public static List<Window> within(Collection<Window> busy, Window horizon) {
        return Window.joined(busy.stream()
                .filter(horizon::overlaps)
                .map(window -> cut(window, horizon))
                .toList());
    }

    private static Window cut(Window window, Window horizon) {
        var from = window.from().isBefore(horizon.from()) ? horizon.from() : window.from();
        var to = window.to().isAfter(horizon.to()) ? horizon.to() : window.to();
        return new Window(Grid.floor(from), Grid.ceiling(to));
    }
}
