package parley.web.sessions;

/// Where people meet.
public enum Format {
    IN_PERSON,
    ONLINE,
    EITHER
}
