package parley.benchmarks.plans;

import java.util.List;

/// A claim that no plan has more cases on time, and the prices that it rests on.
///
/// Suppose that a case on time brings in one, and pays for the scarce things that its session uses. The sessions of a
/// plan cannot use more than there is. So no plan has more cases on time than all that is scarce is worth, and what
/// each case has left of its one where it pays least.
///
/// @param onTimeAtMost the claim
public record Proof(int onTimeAtMost, List<Price> prices) {

    /// What a price counts in: so many make up one case on time.
    public static final long ONE = 1_000_000_000;

    public Proof {
        prices = List.copyOf(prices);
    }

    /// What somebody's week, day or quarter costs, or in a quarter each room that is large enough.
    ///
    /// @param who a practitioner; of rooms, how many heads they hold at least, with `+` if they are accessible
    /// @param when which week, day or quarter, counted from that of the origin
    public record Price(Kind kind, String who, int when, long billionths) {

        /// Nobody would pay more than that for anything, and sums of no more are certain to fit.
        static final long MOST = 1_000 * ONE;

        public Price {
            if (when < 0 || billionths < 0 || billionths > MOST) {
                throw new IllegalArgumentException("Prices lie between nothing and a thousand cases");
            }
        }
    }

    public enum Kind {
        WEEK,
        DAY,
        QUARTER,
        ROOMS
    }
}
