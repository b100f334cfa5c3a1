package parley.scheduling.planning.model;

import java.util.Arrays;

/// The cheapest practitioners for one case at one start, exactly, in order of points and then of the list.
///
/// Practitioners of the same experience who fulfil the same wishes differ only by load. So of each such class only the
/// few who carry least can be among the best, and looking by rising load may stop as soon as what is left cannot beat
/// what is there.
final class Seats {

    private static final long NOVICE_ALONE = 3;
    private static final long LEARNING = -8;
    private static final long SECOND_LEAD = 4;
    private static final long OUT_OF_THE_QUESTION = Long.MAX_VALUE / 4;

    private final Bookings bookings;
    private final World world;
    private final long[] row;
    private final int[] filledWords;
    private final int[] inClass;

    private int candidates;
    private int[] practitioner = new int[64];
    private int[] kind = new int[64];
    private int[] fulfilled = new int[64];
    private long[] price = new long[64];

    private int left;
    private int kept;
    private long[] cost = new long[1];
    private int[] first = new int[1];
    private int[] second = new int[1];

    Seats(Bookings bookings) {
        this.bookings = bookings;
        world = bookings.world;
        row = new long[world.words];
        filledWords = new int[world.words];
        inClass = new int[3 << 6];
    }

    int kept() {
        return kept;
    }

    long cost(int rank) {
        return cost[rank];
    }

    int first(int rank) {
        return first[rank];
    }

    int second(int rank) {
        return second[rank];
    }

    /// What any practitioners for the case cost at least, whenever it begins.
    long leastFor(CaseWorld its) {
        var least = 2L * bookings.lowestLoad() + 1;
        return its.need() == 1 ? least : 2 * least + LEARNING;
    }

    /// Finds the `most` cheapest that cost less than `below`.
    ///
    /// @param blink one in so many is overlooked, so that repeated searches differ; 0 for none
    boolean find(CaseWorld its, int at, int most, long below, Blink blink) {
        kept = 0;
        if (!bookings.practitionersFree(its, at, row)) {
            return false;
        }
        if (cost.length < most) {
            cost = new long[most];
            first = new int[most];
            second = new int[most];
        }
        var words = 0;
        for (var i = 0; i < row.length; i++) {
            if (row[i] != 0) {
                filledWords[words++] = i;
            }
        }
        left = 0;
        for (var i = 0; i < words; i++) {
            left += Long.bitCount(row[filledWords[i]]);
        }
        if (its.need() == 1) {
            findOne(its, words, most, below, blink);
        } else {
            findTwo(its, words, most, below, blink);
        }
        return kept > 0;
    }

    private void findOne(CaseWorld its, int words, int most, long below, Blink blink) {
        var highest = bookings.highestLoad();
        for (var load = bookings.lowestLoad(); load <= highest && left > 0; load = bookings.nextLoad(load + 1)) {
            var price = 2L * load + 1;
            if (price > (kept == most ? cost[most - 1] : below - 1)) {
                return;
            }
            var level = load * world.words;
            for (var i = 0; i < words; i++) {
                var word = filledWords[i];
                for (var here = row[word] & bookings.atLoad()[level + word]; here != 0; here &= here - 1) {
                    var m = (word << 6) + Long.numberOfTrailingZeros(here);
                    left--;
                    if (blink.isShut()) {
                        continue;
                    }
                    var alone = world.experience[m] == World.NOVICE ? NOVICE_ALONE : 0;
                    keep(price + alone + its.missing()[its.fulfilledBy(m)], m, Session.NOBODY, most, below);
                }
            }
        }
    }

    private void findTwo(CaseWorld its, int words, int most, long below, Blink blink) {
        var masks = its.missing().length;
        for (var i = 0; i < 3 * masks; i++) {
            inClass[i] = 0;
        }
        candidates = 0;
        var cheapest = Long.MAX_VALUE;
        var highest = bookings.highestLoad();
        for (var load = bookings.lowestLoad(); load <= highest && left > 0; load = bookings.nextLoad(load + 1)) {
            var price = 2L * load + 1;
            var least = price + LEARNING + (cheapest == Long.MAX_VALUE ? price : cheapest);
            if (least > (kept == most ? cost[most - 1] : below - 1)) {
                return;
            }
            var level = load * world.words;
            for (var i = 0; i < words; i++) {
                var word = filledWords[i];
                for (var here = row[word] & bookings.atLoad()[level + word]; here != 0; here &= here - 1) {
                    var m = (word << 6) + Long.numberOfTrailingZeros(here);
                    left--;
                    var mask = its.fulfilledBy(m);
                    var kindOfM = world.experience[m];
                    if (inClass[kindOfM * masks + mask] > most || blink.isShut()) {
                        continue;
                    }
                    inClass[kindOfM * masks + mask]++;
                    cheapest = Math.min(cheapest, price);
                    join(its, m, kindOfM, mask, price, most, below);
                }
            }
        }
    }

    /// Tries somebody new beside everybody who is there already.
    private void join(CaseWorld its, int m, int kindOfM, int mask, long priceOfM, int most, long below) {
        var missing = its.missing();
        for (var i = 0; i < candidates; i++) {
            var together = priceOfM + price[i] + missing[mask | fulfilled[i]] + experience(kindOfM, kind[i]);
            if (together < below && together <= (kept == most ? cost[most - 1] : below)) {
                keep(together, Math.min(m, practitioner[i]), Math.max(m, practitioner[i]), most, below);
            }
        }
        if (candidates == practitioner.length) {
            practitioner = Arrays.copyOf(practitioner, candidates * 2);
            kind = Arrays.copyOf(kind, candidates * 2);
            fulfilled = Arrays.copyOf(fulfilled, candidates * 2);
            price = Arrays.copyOf(price, candidates * 2);
        }
        practitioner[candidates] = m;
        kind[candidates] = kindOfM;
        fulfilled[candidates] = mask;
        price[candidates++] = priceOfM;
    }

    /// Learning beside a lead is good, a second lead is a waste, and without a lead it is no team.
    static long experience(int one, int other) {
        if (one != World.LEAD && other != World.LEAD) {
            return OUT_OF_THE_QUESTION;
        }
        if (one == other) {
            return SECOND_LEAD;
        }
        return one == World.NOVICE || other == World.NOVICE ? LEARNING : 0;
    }

    private void keep(long price, int one, int other, int most, long below) {
        if (price >= below || kept == most && !isBefore(price, one, other, most - 1)) {
            return;
        }
        var place = kept == most ? most - 1 : kept++;
        while (place > 0 && isBefore(price, one, other, place - 1)) {
            cost[place] = cost[place - 1];
            first[place] = first[place - 1];
            second[place] = second[place - 1];
            place--;
        }
        cost[place] = price;
        first[place] = one;
        second[place] = other;
    }

    private boolean isBefore(long price, int one, int other, int rank) {
        if (price != cost[rank]) {
            return price < cost[rank];
        }
        return one != first[rank] ? one < first[rank] : other < second[rank];
    }
}
