package parley.notification.sending;

/// What asking the neighbours about a letter came to.
sealed interface Outcome {

    /// It is wanted, and ready to leave.
    record Ready(Envelope envelope) implements Outcome {}

    /// Nobody needs it any more.
    record NotWanted() implements Outcome {}

    /// The office has named nobody in its settings whom it could go to; it waits for a name.
    record NobodyNamed() implements Outcome {}

    /// The person is phoned instead.
    record PhoneInstead() implements Outcome {}
}
