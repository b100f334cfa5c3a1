package parley.outbox.inbox;

/// Why an event is held.
enum Code {
    /// An earlier event of its subject has not arrived, or is itself held.
    EARLIER_IS_MISSING,
    /// The record does not carry the envelope of an event.
    ENVELOPE_UNREADABLE,
    /// The content does not fit its type.
    BODY_UNREADABLE,
    /// What should follow from it failed, and would fail again.
    REACTION_FAILED
}
