package parley.scheduling.calendars.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import parley.scheduling.time.model.Window;

/// What came of reading a calendar.
public sealed interface Outcome {

    /// It was read.
    ///
    /// @param busy the busy times of the horizon, on quarter hours, in order, none touching another
    /// @param knownUntil up to where it tells anything
    /// @param marks by which its server may say next time that nothing has changed
    record Read(List<Window> busy, Instant knownUntil, Optional<Marks> marks) implements Outcome {

        public Read {
            busy = List.copyOf(busy);
        }
    }

    /// It is as it was when it was last read.
    record Unchanged() implements Outcome {}

    /// It could not be read.
    record Failed(Trouble trouble) implements Outcome {}
}
