package parley.events;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// What a session of a case needs, as consequences: scheduling never asks which kind of help it is.
///
/// @param practitionersNeeded how many practitioners sit in the session, one or more
/// @param role what each of them must be trained as
/// @param sessionLength how long the session takes, without the pause before the next one
/// @param format whether people meet in a room, online, or either
/// @param gathering whether people meet together; absent means that they do
public record SessionTerms(
        int practitionersNeeded,
        PractitionerRole role,
        Duration sessionLength,
        MeetingFormat format,
        @Nullable Gathering gathering) {

    public SessionTerms {
        if (practitionersNeeded < 1) {
            throw new IllegalArgumentException("A session needs at least one practitioner");
        }
        if (!sessionLength.isPositive()) {
            throw new IllegalArgumentException("A session has a length");
        }
    }

    /// Whether each participant has a session of their own.
    public boolean oneByOne() {
        return gathering == Gathering.ONE_BY_ONE;
    }
}
