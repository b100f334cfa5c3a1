package parley.scheduling.planning.model;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/// Brings more cases on time. Only sessions on time, and those that exist already, are in the plan meanwhile.
///
/// A case that finds no free place takes that of others whose weight is no more than its own, and these look for
/// another place in turn; a case that cannot becomes weightier. Now and then a handful of neighbours is taken out and
/// put in again in another order, which moves things about where nothing can be gained at once.
final class OnTimeSearch {

    private static final int LARGEST_RUIN = 8;
    private static final int BLINK = 50;
    private static final double HOT = 0.05;
    private static final double COLD = 0.002;

    private final Bookings bookings;
    private final World world;
    private final Insertion insertion;
    private final Displacement displacement;
    private final Change change;
    private final Ruin ruin;
    private final Pool waiting;
    private final long[] weight;
    private final boolean[] stays;
    private final Dice dice;
    private final Blink blink;
    private final int slack;
    private @Nullable PricedInsertion priced;
    private int fewest;

    OnTimeSearch(Bookings bookings, Dice dice) {
        this.bookings = bookings;
        this.dice = dice;
        world = bookings.world;
        insertion = new Insertion(bookings);
        weight = new long[world.cases];
        Arrays.fill(weight, 1);
        stays = new boolean[world.cases];
        for (var index = 0; index < world.cases; index++) {
            stays[index] = world.confirmed[index] && bookings.isAsConfirmed(index);
        }
        displacement = new Displacement(bookings, stays, weight, dice);
        change = new Change(bookings);
        ruin = new Ruin(bookings, stays, change, dice);
        waiting = new Pool(world.cases);
        slack = 1 + world.cases / 1_000;
        blink = Blink.onceIn(BLINK, dice);
        begin();
    }

    /// From now on takes what these prices say is least scarce.
    void follow(Prices prices) {
        priced = new PricedInsertion(bookings, prices);
    }

    /// Takes out what is late, and notes who is waiting.
    void begin() {
        waiting.clear();
        for (var index = 0; index < world.cases; index++) {
            if (!stays[index] && !bookings.isOnTime(index)) {
                if (bookings.has(index)) {
                    bookings.remove(index);
                }
                if (world.caseWorlds[index].onTime() > 0) {
                    waiting.add(index);
                }
            }
        }
        fewest = bookings.late();
    }

    /// One attempt.
    ///
    /// @param spent how much of the time is over
    /// @return whether fewer are late than ever before
    boolean round(double spent) {
        if (waiting.size() > 0 && dice.below(4) != 0) {
            settle(waiting.draw(dice));
        } else {
            shake(spent);
        }
        if (bookings.late() < fewest) {
            fewest = bookings.late();
            return true;
        }
        return false;
    }

    boolean anyWaits() {
        return waiting.size() > 0;
    }

    private void settle(int index) {
        if (insert(index)) {
            waiting.remove(index);
            return;
        }
        if (!displacement.find(index, weight[index])) {
            weight[index]++;
            return;
        }
        var count = displacement.makeWay(index);
        if (count > 1 && bookings.late() + count - 1 > fewest + slack) {
            weight[index]++;
            return;
        }
        for (var i = 0; i < count; i++) {
            bookings.remove(displacement.making(i));
            waiting.add(displacement.making(i));
        }
        var session = displacement.session(index);
        bookings.add(session, Price.withoutLoad(world, session));
        waiting.remove(index);
        for (var i = 0; i < count; i++) {
            var other = displacement.making(i);
            if (insert(other)) {
                waiting.remove(other);
            }
        }
    }

    private boolean insert(int index) {
        if (priced != null) {
            if (priced.findOnTime(index, blink)) {
                priced.take(index);
                return true;
            }
            return false;
        }
        if (insertion.findOnTime(index, blink)) {
            insertion.take(index);
            return true;
        }
        return false;
    }

    /// Takes a few neighbours out and puts them in again, and somebody who waits if there is room now.
    private void shake(double spent) {
        var before = bookings.late();
        change.begin();
        ruin.around(2 + dice.below(LARGEST_RUIN - 1));
        var count = change.count();
        if (count == 0) {
            return;
        }
        if (waiting.size() > 0) {
            change.touch(waiting.draw(dice));
        }
        ruin.shuffle();
        for (var i = 0; i < ruin.size(); i++) {
            var index = ruin.get(i);
            if (!bookings.has(index)) {
                insert(index);
            }
        }
        if (bookings.late() > before || bookings.late() == before && takesTooMuch(spent)) {
            change.takeBack();
            return;
        }
        for (var i = 0; i < change.count(); i++) {
            var index = change.index(i);
            if (bookings.isOnTime(index)) {
                waiting.remove(index);
            } else if (world.caseWorlds[index].onTime() > 0) {
                waiting.add(index);
            }
        }
    }

    /// Whether those who were touched take more of what is scarce than before, by more than chance allows.
    private boolean takesTooMuch(double spent) {
        if (priced == null) {
            return false;
        }
        var more = 0L;
        for (var i = 0; i < change.count(); i++) {
            var index = change.index(i);
            more += priced.priceOf(
                    index, bookings.start[index], bookings.first[index], bookings.second[index], bookings.room[index]);
            more -= priced.priceOf(index, change.start(i), change.first(i), change.second(i), change.room(i));
        }
        var heat = HOT * Math.pow(COLD / HOT, spent);
        return more > -heat * Math.log(dice.share() + 1e-12) * Prices.ONE;
    }
}
