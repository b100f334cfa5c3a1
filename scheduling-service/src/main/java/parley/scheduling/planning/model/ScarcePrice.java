package parley.scheduling.planning.model;

/// What something scarce costs a session on time, in billionths of what a session on time is worth.
///
/// @param which which practitioner; for rooms, how many heads they hold at least
/// @param features for rooms, what they offer at least, one bit each; 0 for anything else
/// @param when which week, day or quarter
public record ScarcePrice(Kind kind, int which, long features, int when, long billionths) {

    public ScarcePrice {
        if (which < 0 || when < 0 || billionths < 0 || billionths > 1_000 * Prices.ONE) {
            throw new IllegalArgumentException("Prices lie between nothing and a thousand sessions");
        }
    }

    /// What is scarce.
    public enum Kind {
        PRACTITIONER_WEEK,
        PRACTITIONER_DAY,
        PRACTITIONER_QUARTER,
        ROOMS_QUARTER
    }
}
