package parley.web.chooser;

/// What takes a start away. It never says whose times.
public enum Blocker {
    PARTICIPANT_UNAVAILABLE,
    TOO_FEW_PRACTITIONERS,
    TIE_DECLARED,
    NO_ROOM
}
