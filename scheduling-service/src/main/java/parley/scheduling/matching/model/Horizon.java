package parley.scheduling.matching.model;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import parley.scheduling.time.model.Grid;
import parley.scheduling.time.model.Timeline;
import parley.scheduling.time.model.WeeklyHours;
import parley.scheduling.time.model.Window;

/// A stretch of time on the grid, and how hours, absences, bookings and answers lie in it.
public final class Horizon {

    private final Window window;
    private final Grid grid;

    public Horizon(Window window) {
        this.window = window;
        grid = Grid.covering(window);
    }

    public Grid grid() {
        return grid;
    }

    /// When a practitioner is there, gladly or not, whatever they are taken for.
    public Timeline presence(Practitioner one) {
        var presence = one.presence();
        var weekly = Stream.concat(presence.free().stream(), presence.ifNeedBe().stream())
                .flatMap(rule -> rule.during(window).stream());
        var dated = Stream.concat(presence.alsoFree().stream(), presence.alsoIfNeedBe().stream());
        return grid.inwards(Stream.concat(weekly, dated).toList()).without(grid.outwards(presence.away()));
    }

    /// When a practitioner who is there would rather not be asked. Like what is busy, it is rounded outwards.
    Timeline reluctant(Practitioner one) {
        var presence = one.presence();
        var weekly = presence.ifNeedBe().stream()
                .flatMap(rule -> rule.during(window).stream())
                .toList();
        return grid.outwards(weekly)
                .without(grid.inwards(presence.alsoFree()))
                .or(grid.outwards(presence.alsoIfNeedBe()));
    }

    public Timeline open(List<WeeklyHours> hours) {
        return grid.inwards(
                hours.stream().flatMap(rule -> rule.during(window).stream()).toList());
    }

    /// When a room can be had, whatever it is taken for.
    public Timeline open(Room room) {
        var weekly = room.hours().stream().flatMap(rule -> rule.during(window).stream());
        return grid.inwards(Stream.concat(weekly, room.alsoOpen().stream()).toList())
                .without(grid.outwards(room.closed()));
    }

    public Timeline taken(List<Window> bookings) {
        return grid.outwards(bookings);
    }

    /// The quarters at which a session of this length would suit a participant, whatever they are taken for.
    ///
    /// @param asked the starts that are looked at, for whatever was ticked besides is over
    public Timeline starts(Participant participant, List<Instant> asked, int length) {
        var starts = grid.inwards(participant.windows()).startsOf(length);
        for (var start : asked) {
            if (participant.ticked().contains(start)) {
                var quarter = grid.quarterAt(start);
                starts = starts.with(quarter, quarter + 1);
            }
        }
        return starts;
    }
}
