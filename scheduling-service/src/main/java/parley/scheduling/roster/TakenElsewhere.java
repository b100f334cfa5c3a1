package parley.scheduling.roster;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.time.model.Window;

/// Something else that knows when practitioners are taken, such as a calendar of their own. Every bean of this kind is
/// asked, and its word counts more than the hours on the roster.
public interface TakenElsewhere {

    /// What is known of these people within the window; who has no such source is missing.
    Map<PractitionerId, Known> within(Window window, Collection<PractitionerId> practitioners);

    /// What a source knows of one person.
    sealed interface Known {

        /// They are taken in these stretches, and in no others.
        ///
        /// @param until up to when this can be relied upon if nothing more is heard
        record Busy(List<Window> stretches, Instant until) implements Known {

            public Busy {
                stretches = List.copyOf(stretches);
            }
        }

        /// It should know, but has not heard for too long: the person is not counted on at all.
        record Stale() implements Known {}
    }
}
