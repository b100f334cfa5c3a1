package parley.web.trends;

/// How long people waited for their first session, in steps.
public enum Waited {
    UP_TO_3_DAYS,
    UP_TO_5_DAYS,
    UP_TO_7_DAYS,
    UP_TO_10_DAYS,
    UP_TO_14_DAYS,
    UP_TO_21_DAYS,
    LONGER
}
