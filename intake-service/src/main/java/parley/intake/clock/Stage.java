package parley.intake.clock;

/// Where a case is on the way from first contact to its next session.
public enum Stage {
    SCREENING,
    CONVENING,
    SCHEDULING,
    MEETING,
    OVER
}
