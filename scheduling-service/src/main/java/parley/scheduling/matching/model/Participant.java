package parley.scheduling.matching.model;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import parley.scheduling.time.model.Window;

/// What somebody in the case said about times. Nobody here has a name, or even an id.
///
/// @param ticked the starts they ticked
/// @param windows stretches they gave instead of, or besides, ticked starts
/// @param bookings what they are already held or booked for in any case, each with the pause after it
public record Participant(Set<Instant> ticked, List<Window> windows, List<Window> bookings) {

    public Participant {
        ticked = Set.copyOf(ticked);
        windows = List.copyOf(windows);
        bookings = List.copyOf(bookings);
    }
}
