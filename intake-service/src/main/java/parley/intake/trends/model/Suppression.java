package parley.intake.trends.model;

import java.util.Collection;
import java.util.OptionalInt;

/// Which numbers are shown, and how exactly.
///
/// What is shown of a cell depends on that cell alone, and on nothing that is hidden. Two things depend on others: the
/// total, and a table whose cases are all in another one, too. Each is left out where, held against the cells that are
/// shown, it would tell something about one that is hidden.
public final class Suppression {

    /// Fewer than these are not shown, and neither are none.
    public static final int LEAST = 10;

    private static final int STEP = 5;

    private Suppression() {}

    /// A cell as it is shown; empty if it is hidden.
    public static OptionalInt cell(long cases) {
        return cases < LEAST ? OptionalInt.empty() : OptionalInt.of(rounded(cases));
    }

    /// The total as it is shown, beside tables whose cells add up to no more than it.
    ///
    /// Whether it may be shown is decided on what is public, and on itself. Whoever sees it, or sees that it is not
    /// there, finds it possible for any hidden cell to be anything from none to nine.
    ///
    /// @param sums for each table, the least that its shown cells can add up to
    public static OptionalInt total(long cases, Collection<Integer> sums) {
        var certain = sums.stream().mapToInt(sum -> sum).max().orElse(0);
        var roomForOneHidden = certain + LEAST - 1;
        var lowest = Math.ceilDiv(roomForOneHidden - STEP / 2, STEP) * STEP;
        var shown = rounded(cases);
        return cases >= LEAST && shown > lowest ? OptionalInt.of(shown) : OptionalInt.empty();
    }

    /// Whether a table may be shown each of whose cases is in a wider one, too. If not, all its cells look hidden, as
    /// they do when they are small: that a table was left out cannot be seen, and so tells nothing of the other.
    ///
    /// @param least the least that its shown cells can add up to
    /// @param mostOfTheWider the most that all cells of the wider one can add up to, as they are shown
    public static boolean fits(int least, int mostOfTheWider) {
        return least + LEAST - 1 <= mostOfTheWider;
    }

    /// The least number that is shown like this.
    public static int leastBehind(int shown) {
        return Math.max(LEAST, shown - STEP / 2);
    }

    /// The greatest number that is shown like this, or hidden.
    public static int mostBehind(OptionalInt shown) {
        return shown.isPresent() ? shown.getAsInt() + STEP / 2 : LEAST - 1;
    }

    private static int rounded(long cases) {
        return Math.toIntExact((cases + STEP / 2) / STEP * STEP);
    }
}
