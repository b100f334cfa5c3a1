package parley.scheduling.calendars;

import java.util.Optional;
import parley.scheduling.calendars.model.Marks;
import parley.scheduling.calendars.model.Trouble;

/// What a calendar's server answered.
sealed interface Fetched {

    /// A file.
    ///
    /// @param marks what the server calls this state of it
    record File(String text, Optional<Marks> marks) implements Fetched {

        @Override
        public String toString() {
            return "File[***]";
        }
    }

    /// It is as it was last time.
    record Unchanged() implements Fetched {}

    /// Nothing that could be read.
    record Nothing(Trouble trouble) implements Fetched {}
}
