package parley.web.sessions;

/// What a practitioner may answer.
public enum Reply {
    ACCEPT,
    STAND_DOWN,
    RECUSE
}
