package parley.web.cases;

/// How somebody turned to the office.
public enum Channel {
    PHONE,
    IN_PERSON,
    EMAIL
}
