package parley.scheduling.roster.model;

/// Whether somebody's hours can be relied upon. Only fresh ones count.
public enum Freshness {
    /// They were said or confirmed not long ago.
    FRESH,
    /// They were not confirmed for too long.
    STALE,
    /// They were never said.
    UNKNOWN
}
