package parley.scheduling.planning.model;

import java.util.Arrays;

/// Brings more cases on time. Only sessions on time, and those that exist already, are in the plan meanwhile.
///
/// A case that finds no free place takes that of others whose weight is no more than its own, and these look for
/// another place in turn; a case that cannot becomes weightier. Now and then a handful of neighbours is taken out and
/// put in again in another order, which moves things about where nothing can be gained at once.
final class OnTimeSearch {

    private static final int LARGEST_RUIN = 8;
    private static final int BLINK = 50;

    private final Bookings bookings;
    private final World world;
    private final Insertion insertion;
    private final Displacement displacement;
    private final Change change;
    private final Ruin ruin;
    private final Pool waiting;
    private final long[] weight;
    private final Dice dice;
    private final Blink blink;
    private final int slack;
    private int fewest;

    OnTimeSearch(Bookings bookings, Dice dice) {
        this.bookings = bookings;
        this.dice = dice;
        world = bookings.world;
        insertion = new Insertion(bookings);
        weight = new long[world.cases];
        Arrays.fill(weight, 1);
        displacement = new Displacement(bookings, weight, dice);
        change = new Change(bookings);
        ruin = new Ruin(bookings, change, dice);
        waiting = new Pool(world.cases);
        slack = 1 + world.cases / 1_000;
        blink = Blink.onceIn(BLINK, dice);
        begin();
    }

    /// Takes out what is late, and notes who is waiting.
    void begin() {
        waiting.clear();
        for (var index = 0; index < world.cases; index++) {
            var confirmed = world.confirmedStart[index] != Bookings.NONE;
            if (bookings.has(index) && !bookings.isOnTime(index) && !confirmed) {
                bookings.remove(index);
            }
            if (!bookings.isOnTime(index) && !world.pinned[index] && world.caseWorlds[index].onTime() > 0) {
                waiting.add(index);
            }
        }
        fewest = bookings.late();
    }

    /// One attempt.
    ///
    /// @return whether fewer are late than ever before
    boolean round() {
        if (waiting.size() > 0 && dice.below(4) != 0) {
            settle(waiting.draw(dice));
        } else {
            shake();
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
        if (bookings.has(index)) {
            shake();
            return;
        }
        if (insertion.findOnTime(index, blink)) {
            insertion.take(index);
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
            if (insertion.findOnTime(other, blink)) {
                insertion.take(other);
                waiting.remove(other);
            }
        }
    }

    /// Takes a few neighbours out and puts them in again, and somebody who waits if there is room now.
    private void shake() {
        var before = bookings.late();
        change.begin();
        ruin.around(2 + dice.below(LARGEST_RUIN - 1));
        var count = change.count();
        if (count == 0) {
            return;
        }
        if (waiting.size() > 0) {
            var guest = waiting.draw(dice);
            if (!bookings.has(guest)) {
                change.touch(guest);
            }
        }
        ruin.shuffle();
        for (var i = 0; i < ruin.size(); i++) {
            var index = ruin.get(i);
            if (!bookings.has(index) && insertion.findOnTime(index, blink)) {
                insertion.take(index);
            }
        }
        if (bookings.late() > before) {
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
}
