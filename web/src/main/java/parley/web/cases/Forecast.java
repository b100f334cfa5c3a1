package parley.web.cases;

/// Whether people meet by the target.
public enum Forecast {
    ON_TIME,
    IN_DANGER,
    MISSED,
    MET
}
