package parley.scheduling.matching.model;

import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import parley.events.MeetingFormat;

/// What the session of a case needs.
///
/// @param practitioners how many practitioners sit in it
/// @param length how long it takes, without the pause after it
/// @param heads how many people are in the room, practitioners included
/// @param features what the room must offer, as codes
/// @param secondRoom whether a room beside the first is needed, to meet people one at a time; online needs none
/// @param languages the languages that people in the case speak
/// @param firstContactAt when waiting began
/// @param targetAt a session that begins at this instant or later is late
public record Needs(
        int practitioners,
        Duration length,
        MeetingFormat format,
        int heads,
        Set<String> features,
        boolean secondRoom,
        Set<String> languages,
        Instant firstContactAt,
        Instant targetAt) {

    public Needs {
        if (practitioners < 1 || !length.isPositive()) {
            throw new IllegalArgumentException("A session needs a length and at least one practitioner");
        }
        features = Set.copyOf(features);
        languages = Set.copyOf(languages);
    }

    /// How many people are in the second room at least.
    int headsApart() {
        return practitioners + 1;
    }
}
