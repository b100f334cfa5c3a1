package parley.events.cases;

/// How somebody first reached the office.
public enum Channel {
    PHONE,
    EMAIL,
    IN_PERSON,
    WEB
}
