package parley.scheduling.neighbours;

/// What intake says when a session is to be confirmed.
public enum PermitAnswer {
    /// Every needed yes is live; the session may stand.
    GRANTED,
    /// A needed yes is missing.
    REFUSED
}
