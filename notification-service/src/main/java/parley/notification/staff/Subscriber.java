package parley.notification.staff;

import java.time.Instant;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import parley.notification.neighbours.Looker;

/// Somebody of the staff who wants mail about their work.
///
/// @param language what they like to read; the root locale if they have not said
/// @param alarms what they want to be told of at once, and how much of it they know of already
/// @param quietUntil until when they are told nothing more, if they were ever told something
record Subscriber(
        UUID id,
        Looker who,
        Locale language,
        boolean digest,
        Map<Alarm, Integer> alarms,
        Optional<Instant> quietUntil) {

    Subscriber {
        alarms = Map.copyOf(alarms);
    }

    @Override
    public String toString() {
        return "Subscriber[***]";
    }
}
