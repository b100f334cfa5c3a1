package parley.scheduling.settings;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.time.LocalTime;
import java.time.ZoneId;

/// What an office can set for itself, with what holds if it sets nothing.
@ConfigMapping(prefix = "parley.scheduling")
public interface Settings {

    /// The campus zone: office hours are kept in it and sessions are spoken in it.
    ZoneId zone();

    /// The least time between now and a start that is offered.
    @WithDefault("PT24H")
    Duration lead();

    /// How long an option stays held while practitioners are asked.
    @WithDefault("PT48H")
    Duration hold();

    /// How long people are waited for who have not said which times suit them.
    @WithDefault("P5D")
    Duration timesLapseAfter();

    /// Over how many working days starts are offered.
    @WithDefault("5")
    int offeredDays();

    /// How many starts are offered at most.
    @WithDefault("15")
    int offeredStarts();

    /// How long a practitioner's hours are relied upon without being confirmed.
    @WithDefault("P60D")
    Duration hoursStaleAfter();

    /// How long before its time a session can be started.
    @WithDefault("PT30M")
    Duration earlyStart();

    /// The least time between the sessions of people who have one each, so that they do not meet.
    @WithDefault("PT30M")
    Duration gap();

    /// How long staff go on reading a case after intake has said that they may see it, if nothing is heard of it
    /// meanwhile; zero asks every time.
    @WithDefault("PT5S")
    Duration caseShownFor();

    @WithDefault("PT30M")
    Duration pauseForPeople();

    @WithDefault("PT15M")
    Duration pauseForRooms();

    /// When sessions in a room begin on a working day, at the earliest.
    @WithDefault("09:00")
    LocalTime inPersonFrom();

    /// When sessions in a room are over.
    @WithDefault("18:00")
    LocalTime inPersonTo();

    @WithDefault("08:00")
    LocalTime onlineFrom();

    @WithDefault("21:00")
    LocalTime onlineTo();
}
