package parley.web.own;

/// What a person's own page is about just now.
public enum Asks {
    LANDING,
    OVER,
    GO_ON,
    TAKE_PART,
    APPOINTMENT,
    TIMES,
    FURTHER,
    SCREENING,
    NOTHING
}
