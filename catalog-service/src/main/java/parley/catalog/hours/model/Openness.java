package parley.catalog.hours.model;

import java.time.Instant;
import java.util.Optional;

/// Whether somewhere is open at one moment, and when that changes.
public sealed interface Openness {

    /// Open.
    ///
    /// @param until when it closes; absent if no end can be told
    record Open(Optional<Instant> until) implements Openness {}

    /// Closed.
    ///
    /// @param opensAt when it opens; absent if that cannot be told
    record Closed(Optional<Instant> opensAt) implements Openness {}

    /// Nobody has said. It may well be open.
    record NotStated() implements Openness {}
}
