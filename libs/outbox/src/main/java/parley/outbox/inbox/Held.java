package parley.outbox.inbox;

import java.time.Instant;
import java.util.Optional;
import parley.outbox.wire.Incoming;

/// An event that has not taken effect: it waits for an earlier one, or it is dead until somebody acts.
///
/// @param ordinal rises with every event held
/// @param cause the kind of exception, a class name
record Held(long ordinal, Incoming incoming, State state, Code code, Optional<String> cause, Instant heldAt) {

    enum State {
        WAITING,
        DEAD
    }
}
