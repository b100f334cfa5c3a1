package parley.events.sessions;

/// What took away starts that were looked at. A count never says whose.
public enum Blocker {
    /// Not everybody said that this time suits them.
    PARTICIPANT_UNAVAILABLE,
    /// Too few trained practitioners were free.
    TOO_FEW_PRACTITIONERS,
    /// Enough were free, but too close to somebody in the case to be neutral.
    TIE_DECLARED,
    /// No room was free that is large enough and has what people need.
    NO_ROOM
}
