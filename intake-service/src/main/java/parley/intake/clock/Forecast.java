package parley.intake.clock;

/// Whether people meet by the target. A target is an aim; nothing is refused because of it.
public enum Forecast {
    /// It goes as it usually does.
    ON_TIME,
    /// With what usually remains to be done, it would come too late.
    IN_DANGER,
    /// The target is past, or the session begins after it.
    MISSED,
    /// The session began by then.
    MET
}
