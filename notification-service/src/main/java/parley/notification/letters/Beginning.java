package parley.notification.letters;

import java.time.Instant;
import java.util.Optional;

/// What a letter has to say of when a session begins.
///
/// @param at the hour that was announced, from which a later letter knows that it has changed
/// @param before the hour the recipient had been told until then
public record Beginning(Optional<Instant> at, Optional<Instant> before) {

    /// For letters about something else.
    static final Beginning UNKNOWN = new Beginning(Optional.empty(), Optional.empty());

    static Beginning at(Instant start) {
        return new Beginning(Optional.of(start), Optional.empty());
    }

    Beginning insteadOf(Optional<Instant> earlier) {
        return new Beginning(at, earlier);
    }
}
