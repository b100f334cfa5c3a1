package parley.events;

/// Whether the people of a case meet together.
public enum Gathering {
    /// Everybody in one session.
    TOGETHER,
    /// A session each, with the same practitioners and a gap between, so that nobody meets or hears of the
    /// other's hour.
    ONE_BY_ONE
}
