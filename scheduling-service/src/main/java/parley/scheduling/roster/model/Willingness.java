package parley.scheduling.roster.model;

/// What a practitioner says of a stretch of time.
public enum Willingness {
    /// They are there.
    FREE,
    /// They would come if nobody else can.
    IF_NEED_BE,
    /// They are not there, whatever they usually do.
    AWAY
}
