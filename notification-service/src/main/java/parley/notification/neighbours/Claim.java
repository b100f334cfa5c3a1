package parley.notification.neighbours;

/// What intake says when asked for somebody's address.
public sealed interface Claim {

    /// The person may be written to, at this address.
    record MayWrite(Reached person) implements Claim {}

    /// The person may not be written to; staff phone.
    record MustNotWrite() implements Claim {}

    /// Forgotten, withdrawn, or not concerned: stop.
    record Gone() implements Claim {}
}
