package parley.notification.letters;

import java.util.Optional;
import java.util.UUID;

/// Something in a list that staff see only if they may see the case it belongs to.
interface OfCase {

    UUID id();

    /// Absent if it belongs to none, and everybody of the office sees it.
    Optional<UUID> ofCase();
}
