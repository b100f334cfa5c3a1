package parley.scheduling.calendars;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;

/// How practitioners' own calendars are read.
@ConfigMapping(prefix = "parley.scheduling.calendars")
interface CalendarSettings {

    /// How often each calendar is read.
    @WithDefault("PT30M")
    Duration every();

    /// How long a good reading counts. After that its owner is offered for nothing until the calendar is read again.
    @WithDefault("PT6H")
    Duration staleAfter();

    /// How far ahead busy times are kept.
    @WithDefault("P90D")
    Duration horizon();

    /// Whether calendars of this machine are read too, without encryption: for trials, refused in production.
    @WithDefault("false")
    boolean local();
}
