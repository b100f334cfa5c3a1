package parley.web.cases;

/// What can be done about a letter.
public enum Repair {
    PHONE,
    RETRY
}
