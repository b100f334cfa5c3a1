package parley.notification.letters;

/// How far a letter has come.
enum LetterState {
    /// It leaves when it is due.
    WAITING,
    /// It is being handed to the mail server. After a crash nobody knows whether it left.
    TRANSMITTING,
    /// The mail server took it.
    SENT,
    /// It does not leave by itself any more; staff look at it.
    FAILED,
    /// The person is not written to; staff phone.
    TO_BE_PHONED,
    /// Staff phoned.
    PHONED,
    /// Nobody needs it any more.
    DROPPED
}
