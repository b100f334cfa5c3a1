package parley.scheduling.availability;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import parley.scheduling.time.model.Window;

/// Which times suit somebody.
///
/// @param ticked starts out of those on offer
/// @param windows stretches that would suit instead or besides
public record Answer(Set<Instant> ticked, List<Window> windows) {

    public Answer {
        ticked = Set.copyOf(ticked);
        windows = List.copyOf(windows);
    }
}
