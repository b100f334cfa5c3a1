package parley.web.cases;

/// Where people meet.
public enum Format {
    EITHER,
    IN_PERSON,
    ONLINE
}
