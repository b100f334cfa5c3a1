package parley.events;

import java.time.Duration;

/// What a session of a case needs, as consequences: scheduling never asks which kind of help it is.
///
/// @param practitionersNeeded how many practitioners sit in the session, one or more
/// @param role what each of them must be trained as
/// @param sessionLength how long the session takes, without the pause before the next one
/// @param format whether people meet in a room, online, or either
public record SessionTerms(
        int practitionersNeeded, PractitionerRole role, Duration sessionLength, MeetingFormat format) {

    public SessionTerms {
        if (practitionersNeeded < 1) {
            throw new IllegalArgumentException("A session needs at least one practitioner");
        }
        if (!sessionLength.isPositive()) {
            throw new IllegalArgumentException("A session has a length");
        }
    }
}
