package parley.events.letters;

/// Why a letter did not leave.
public enum FailureCause {
    /// The mail server refused the recipient.
    RECIPIENT_REFUSED,
    /// The mail server refused the message.
    MESSAGE_REFUSED,
    /// The person may not be written to; staff phone instead.
    MUST_NOT_WRITE,
    /// A crash left it unknown whether the letter left, and a second copy could do harm.
    UNKNOWN
}
