package parley.notification.neighbours;

/// How a session stands at scheduling. Whoever asks decides what a word unknown here means: not what was expected.
public enum SessionStanding {
    HELD,
    AWAITING_PERMIT,
    SCHEDULED,
    CANCELLED,
    OTHER
}
