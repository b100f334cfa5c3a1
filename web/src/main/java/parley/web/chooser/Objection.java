package parley.web.chooser;

/// What a practitioner's own calendar says against a time.
public enum Objection {
    BUSY,
    NOT_READ
}
