package parley.scheduling.planning.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import parley.scheduling.planning.model.ScarcePrice.Kind;

/// Prices, in billionths, of what is scarce. Whatever they are, they prove a bound; good ones prove a good one.
///
/// Suppose that every session on time pays for what it uses and brings in one whole. All sessions of a plan together
/// cannot pay for more than there is. So no plan has more sessions on time than all that is scarce is worth, and what
/// each case has left of its one at its cheapest start.
final class Prices {

    static final long ONE = 1_000_000_000L;

    private final Scarce scarce;
    private final World world;
    final long[] week;
    final long[] day;
    /// By practitioner with several sessions a day, and quarter.
    final long[] quarter;
    /// By need of rooms and quarter.
    final long[] room;

    /// The same, summed up to each quarter, so that a stretch costs one subtraction.
    private final long[] quarterSum;

    private final long[] roomSum;

    Prices(Scarce scarce) {
        this.scarce = scarce;
        world = scarce.world;
        week = new long[scarce.weeks.length];
        day = new long[scarce.days.length];
        quarter = new long[scarce.severalCount * scarce.until];
        room = new long[scarce.needs.size() * scarce.until];
        quarterSum = new long[scarce.severalCount * (scarce.until + 1)];
        roomSum = new long[scarce.needs.size() * (scarce.until + 1)];
    }

    Scarce scarce() {
        return scarce;
    }

    /// Empty if there is a price for something that there is not.
    static Optional<Prices> of(Scarce scarce, List<ScarcePrice> given) {
        var prices = new Prices(scarce);
        for (var one : given) {
            if (!prices.set(one)) {
                return Optional.empty();
            }
        }
        prices.sumUp();
        return Optional.of(prices);
    }

    /// All prices that are not zero.
    List<ScarcePrice> asList() {
        var all = new ArrayList<ScarcePrice>();
        collect(all, Kind.PRACTITIONER_WEEK, week, world.weeks);
        collect(all, Kind.PRACTITIONER_DAY, day, world.days);
        for (var m = 0; m < world.practitioners; m++) {
            for (var q = 0; scarce.several[m] >= 0 && q < scarce.until; q++) {
                var price = quarter[scarce.several[m] * scarce.until + q];
                if (price > 0) {
                    all.add(new ScarcePrice(Kind.PRACTITIONER_QUARTER, m, 0, q, price));
                }
            }
        }
        for (var n = 0; n < scarce.needs.size(); n++) {
            var need = scarce.needs.get(n);
            for (var q = 0; q < scarce.until; q++) {
                if (room[n * scarce.until + q] > 0) {
                    all.add(new ScarcePrice(
                            Kind.ROOMS_QUARTER, need.heads(), need.features(), q, room[n * scarce.until + q]));
                }
            }
        }
        return all;
    }

    private static void collect(List<ScarcePrice> all, Kind kind, long[] prices, int perPractitioner) {
        for (var i = 0; i < prices.length; i++) {
            if (prices[i] > 0) {
                all.add(new ScarcePrice(kind, i / perPractitioner, 0, i % perPractitioner, prices[i]));
            }
        }
    }

    /// @return whether there is such a thing
    private boolean set(ScarcePrice one) {
        return switch (one.kind()) {
            case PRACTITIONER_WEEK ->
                one.which() < world.practitioners && set(week, one.which(), world.weeks, one.when(), one.billionths());
            case PRACTITIONER_DAY ->
                one.which() < world.practitioners && set(day, one.which(), world.days, one.when(), one.billionths());
            case PRACTITIONER_QUARTER ->
                one.which() < world.practitioners
                        && set(quarter, scarce.several[one.which()], scarce.until, one.when(), one.billionths());
            case ROOMS_QUARTER ->
                set(
                        room,
                        scarce.needs.indexOf(new Scarce.Need(one.which(), one.features())),
                        scarce.until,
                        one.when(),
                        one.billionths());
        };
    }

    private static boolean set(long[] prices, int which, int times, int when, long price) {
        if (which < 0 || when >= times) {
            return false;
        }
        prices[which * times + when] = price;
        return true;
    }

    /// To be called after prices were set and before anything is asked.
    void sumUp() {
        var until = scarce.until;
        for (var i = 0; i < scarce.severalCount; i++) {
            for (var q = 0; q < until; q++) {
                quarterSum[i * (until + 1) + q + 1] = quarterSum[i * (until + 1) + q] + quarter[i * until + q];
            }
        }
        var needs = scarce.needs.size();
        for (var n = 0; n < needs; n++) {
            for (var q = 0; q < until; q++) {
                var together = 0L;
                for (var counted = 0; counted < needs; counted++) {
                    together += scarce.counts[counted][n] ? room[counted * until + q] : 0;
                }
                roomSum[n * (until + 1) + q + 1] = roomSum[n * (until + 1) + q] + together;
            }
        }
    }

    /// What everything that is scarce is worth together.
    long worth() {
        var worth = 0L;
        for (var i = 0; i < week.length; i++) {
            worth = Math.addExact(worth, Math.multiplyExact(week[i], (long) scarce.weeks[i]));
        }
        for (var i = 0; i < day.length; i++) {
            worth = Math.addExact(worth, Math.multiplyExact(day[i], (long) scarce.days[i]));
        }
        for (var price : quarter) {
            worth = Math.addExact(worth, price);
        }
        for (var i = 0; i < room.length; i++) {
            worth = Math.addExact(worth, Math.multiplyExact(room[i], (long) scarce.rooms[i]));
        }
        return worth;
    }

    /// What a practitioner costs in a session.
    long ofPractitioner(int m, int at, int quarters) {
        var price = week[m * world.weeks + world.weekOf[at]] + day[m * world.days + world.dayOf[at]];
        var which = scarce.several[m];
        return which < 0 ? price : price + stretch(quarterSum, which, at, at + quarters + world.pauseForPeople);
    }

    /// What a room costs for a session.
    long ofRoom(int need, int at, int quarters) {
        return stretch(roomSum, need, at, at + quarters + world.pauseForRooms);
    }

    private long stretch(long[] sums, int which, int from, int to) {
        var row = which * (scarce.until + 1);
        return sums[row + Math.min(to, scarce.until)] - sums[row + Math.min(from, scarce.until)];
    }
}
