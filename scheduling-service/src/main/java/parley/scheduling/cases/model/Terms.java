package parley.scheduling.cases.model;

import java.time.Duration;
import java.time.Instant;
import parley.events.MeetingFormat;
import parley.events.PractitionerRole;

/// What a session of the case needs, and by when.
///
/// @param practitioners how many practitioners sit in it
/// @param firstContactAt when waiting began
/// @param oneByOne whether each person has a session of their own
/// @param targetAt when the session should have begun
public record Terms(
        int practitioners,
        PractitionerRole role,
        Duration sessionLength,
        MeetingFormat format,
        boolean oneByOne,
        Instant firstContactAt,
        Instant targetAt) {}
