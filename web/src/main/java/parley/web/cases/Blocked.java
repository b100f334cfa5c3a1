package parley.web.cases;

/// What keeps a case from a time, while none suits everybody.
public enum Blocked {
    PARTICIPANT_UNAVAILABLE,
    TOO_FEW_PRACTITIONERS,
    TIE_DECLARED,
    NO_ROOM
}
