package parley.scheduling.planning.model;

import java.util.Arrays;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/// Looks for prices that prove a good bound.
///
/// Prices rise where more is asked for than there is, and fall where less is, with some momentum. At first cases care
/// little what something costs, so that everything soon finds its rough price; then they care more and more, ever more
/// slowly. Where prices are heading as the market cools is tried too. What prices are worth is proved in whole numbers
/// by [Bargains]; the market itself is played in floating point.
final class PriceSearch {

    private static final double WARM = 0.15;
    private static final double COOL = 0.004;
    private static final double COLD = 0.0008;
    /// Where it is warmer than this, prices tell what is scarce, but are too rough to prove much; so they only do if
    /// there is no time for better ones.
    private static final double PROVING = 0.06;
    private static final double QUICKLY = 0.97;
    private static final double SLOWLY = 0.995;
    /// How much warmer it was when prices were noted to see where they are heading.
    private static final double WARMER = 1.6;
    private static final double MODESTY = 0.5;
    private static final double FIRST_PRICE = 0.3;
    private static final double MOST_MOMENTUM = 0.95;
    private static final double LITTLE = 1e-3;
    private static final int TURNS = 10;

    private final Scarce scarce;
    private final Market market;
    private final Bargains bargains;
    private final Row weeks;
    private final Row[] rows;
    private final Row days;
    private final Row quarters;
    private final Row rooms;
    private final double[] quarterSums;
    private final double[] roomSums;
    private int sinceRestart;
    private boolean turned;
    private double warmth = WARM;
    private double warmthNoted = WARM;
    private double warmthNotedBefore = WARM;

    private Prices best;
    private @Nullable Prices guide;
    private long bestBound = Long.MAX_VALUE;

    /// Prices of one sort of scarce things.
    private static final class Row {
        /// Where momentum has carried the price.
        final double[] price;

        final double[] settled;
        /// What they were when it was warmer, and warmer still.
        double[] noted;

        double[] notedBefore;
        final double[] use;
        final int[] there;
        final double pace;

        Row(double[] use, int[] there, double pace, double first) {
            price = new double[use.length];
            settled = new double[use.length];
            Arrays.fill(price, first);
            Arrays.fill(settled, first);
            noted = settled.clone();
            notedBefore = noted;
            this.use = use;
            this.there = there;
            this.pace = pace;
        }
    }

    PriceSearch(Scarce scarce) {
        this.scarce = scarce;
        market = new Market(scarce);
        bargains = new Bargains(scarce);
        var one = new int[market.quarterUse.length];
        Arrays.fill(one, 1);
        weeks = new Row(market.weekUse, scarce.weeks, 0.3, FIRST_PRICE);
        days = new Row(market.dayUse, scarce.days, 0.2, 0);
        quarters = new Row(market.quarterUse, one, 0.06, 0);
        rooms = new Row(market.roomUse, scarce.rooms, 0.05, 0);
        rows = new Row[] {weeks, days, quarters, rooms};
        quarterSums = new double[scarce.severalCount * (scarce.until + 1)];
        roomSums = new double[scarce.needs.size() * (scarce.until + 1)];
        best = new Prices(scarce);
        prove(0);
    }

    /// The prices that prove most.
    Prices best() {
        return best;
    }

    /// Prices that tell what is scarce; none before there was a market.
    Optional<Prices> guide() {
        return Optional.ofNullable(guide);
    }

    /// @return how many cases can be on time at most, as far as is proved
    int bound() {
        return (int) Math.min(scarce.world.cases, proved() / Prices.ONE);
    }

    /// The same in billionths.
    long proved() {
        return bestBound;
    }

    /// Some turns on the market, then proof.
    ///
    /// @param enough asked before every turn
    /// @return whether there are better prices, to prove something or to go by
    boolean round(BooleanSupplier enough) {
        for (var i = 0; i < TURNS && !enough.getAsBoolean(); i++) {
            turn();
            turned = true;
            warmth = Math.max(COLD, warmth * (warmth > COOL ? QUICKLY : SLOWLY));
        }
        var better = warmth > PROVING && !enough.getAsBoolean() ? goBy(prices(0)) : proveHereAndFurther();
        if (warmthNoted > WARMER * warmth) {
            note();
        }
        return better;
    }

    private boolean goBy(Prices prices) {
        guide = prices;
        return true;
    }

    private boolean proveHereAndFurther() {
        var better = prove(0);
        if (warmthNotedBefore > WARMER * warmth) {
            better |= prove(warmth / (warmthNotedBefore - warmth));
        }
        return better;
    }

    private void note() {
        warmthNotedBefore = warmthNoted;
        warmthNoted = warmth;
        for (var row : rows) {
            row.notedBefore = row.noted;
            row.noted = row.settled.clone();
        }
    }

    private void turn() {
        sumUp();
        market.ask(weeks.price, days.price, quarterSums, roomSums, warmth, MODESTY);
        sinceRestart++;
        var momentum = Math.min(MOST_MOMENTUM, (sinceRestart - 1.0) / (sinceRestart + 2.0));
        var against = 0.0;
        for (var row : rows) {
            against += settle(row, warmth, momentum);
        }
        if (against > 0) {
            sinceRestart = 0;
            for (var row : rows) {
                System.arraycopy(row.settled, 0, row.price, 0, row.price.length);
            }
        }
    }

    /// @return how far momentum carried prices against where they want to go
    private static double settle(Row row, double warmth, double momentum) {
        var against = 0.0;
        for (var i = 0; i < row.price.length; i++) {
            var price = row.price[i];
            var there = row.there[i];
            if (there > 0 && (row.use[i] > there || price > 0 || row.settled[i] > 0)) {
                var scarcity = Math.log(Math.max(row.use[i], LITTLE * there) / there);
                var now = Math.max(0, price + row.pace * warmth * scarcity);
                var moved = now - row.settled[i];
                against += (price - now) * moved * there / row.pace;
                row.settled[i] = now;
                row.price[i] = Math.max(0, now + momentum * moved);
            }
        }
        return against;
    }

    /// @param further how far beyond the present prices, as a share of the way they have come since they were noted
    private boolean prove(double further) {
        var prices = prices(further);
        var bound = bargains.bound(prices);
        if (bound >= bestBound) {
            return false;
        }
        bestBound = bound;
        best = prices;
        if (turned) {
            guide = prices;
        }
        return true;
    }

    private Prices prices(double further) {
        var prices = new Prices(scarce);
        round(weeks, further, prices.week);
        round(days, further, prices.day);
        round(quarters, further, prices.quarter);
        round(rooms, further, prices.room);
        prices.sumUp();
        return prices;
    }

    private static void round(Row row, double further, long[] to) {
        for (var i = 0; i < to.length; i++) {
            var price = row.settled[i] + further * (row.settled[i] - row.notedBefore[i]);
            to[i] = Math.max(0, Math.round(price * Prices.ONE));
        }
    }

    private void sumUp() {
        var until = scarce.until;
        for (var i = 0; i < scarce.severalCount; i++) {
            for (var q = 0; q < until; q++) {
                quarterSums[i * (until + 1) + q + 1] = quarterSums[i * (until + 1) + q] + quarters.price[i * until + q];
            }
        }
        var needs = scarce.needs.size();
        for (var n = 0; n < needs; n++) {
            for (var q = 0; q < until; q++) {
                var together = 0.0;
                for (var counted = 0; counted < needs; counted++) {
                    together += scarce.counts[counted][n] ? rooms.price[counted * until + q] : 0;
                }
                roomSums[n * (until + 1) + q + 1] = roomSums[n * (until + 1) + q] + together;
            }
        }
    }
}
