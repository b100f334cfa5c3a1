package parley.scheduling.planning.model;

import java.util.Arrays;

/// Makes a whole plan better on every level: takes sessions out, puts them in again, and sometimes accepts what is a
/// little worse in points, less and less so. A worse higher level is never accepted.
final class Polish {

    private static final int LARGEST_RUIN = 10;
    private static final int BLINK = 100;
    private static final double HOT = 12;
    private static final double COLD = 0.3;

    private final Bookings bookings;
    private final World world;
    private final Insertion insertion;
    private final Displacement displacement;
    private final Change change;
    private final Ruin ruin;
    private final Dice dice;
    private final Blink blink;
    private final Pool absent;

    Polish(Bookings bookings, Dice dice) {
        this.bookings = bookings;
        this.dice = dice;
        world = bookings.world;
        insertion = new Insertion(bookings);
        var weight = new long[world.cases];
        Arrays.fill(weight, 1);
        displacement = new Displacement(bookings, world.pinned, weight, dice);
        change = new Change(bookings);
        ruin = new Ruin(bookings, world.pinned, change, dice);
        blink = Blink.onceIn(BLINK, dice);
        absent = new Pool(world.cases);
        begin();
    }

    void begin() {
        absent.clear();
        for (var index = 0; index < world.cases; index++) {
            note(index);
        }
    }

    /// One attempt.
    ///
    /// @param spent how much of the time is over
    /// @return whether the plan is better than it was before this attempt
    boolean round(double spent) {
        var late = bookings.late();
        var unscheduled = bookings.unscheduled();
        var moved = bookings.moved();
        var soft = bookings.soft();
        change.begin();
        if (absent.size() > 0 && dice.below(5) == 0) {
            bringIn(absent.draw(dice));
        } else {
            ruin.around(1 + dice.below(LARGEST_RUIN));
        }
        if (dice.below(2) == 0) {
            ruin.shuffle();
        } else {
            ruin.sortByChoice();
        }
        for (var i = 0; i < ruin.size(); i++) {
            var index = ruin.get(i);
            if (!bookings.has(index) && !goesBack(index) && insertion.find(index, blink)) {
                insertion.take(index);
            }
        }
        var higher = Integer.compare(bookings.late(), late);
        if (higher == 0) {
            higher = Integer.compare(bookings.unscheduled(), unscheduled);
        }
        if (higher == 0) {
            higher = Integer.compare(bookings.moved(), moved);
        }
        var dearer = bookings.soft() - soft;
        if (higher > 0 || higher == 0 && dearer > 0 && dearer > threshold(spent)) {
            change.takeBack();
            return false;
        }
        for (var i = 0; i < change.count(); i++) {
            note(change.index(i));
        }
        return higher < 0 || dearer < 0;
    }

    /// A session that exists already goes back to where it was, if it can and chance does not forbid it.
    private boolean goesBack(int index) {
        if (!world.confirmed[index] || dice.below(BLINK) == 0) {
            return false;
        }
        var session = new Session(
                index,
                world.confirmedStart[index],
                world.confirmedFirst[index],
                world.confirmedSecond[index],
                world.confirmedRoom[index]);
        if (!Fit.fitsAgain(bookings, session)) {
            return false;
        }
        bookings.add(session, Price.withoutLoad(world, session));
        return true;
    }

    private double threshold(double spent) {
        var heat = HOT * Math.pow(COLD / HOT, spent);
        return -heat * Math.log(dice.share() + 1e-12);
    }

    private void note(int index) {
        var its = world.caseWorlds[index];
        if (!world.pinned[index] && !bookings.isOnTime(index) && (its.onTime() > 0 || !bookings.has(index))) {
            absent.add(index);
        } else {
            absent.remove(index);
        }
    }

    /// Gives a case the place of others, who look for another one afterwards.
    private void bringIn(int index) {
        ruin.takeOut(index);
        if (displacement.find(index, 2)) {
            var count = displacement.makeWay(index);
            for (var i = 0; i < count; i++) {
                ruin.takeOut(displacement.making(i));
            }
            var session = displacement.session(index);
            bookings.add(session, Price.withoutLoad(world, session));
        } else {
            ruin.around(index, 4);
        }
    }
}
