package parley.scheduling.planning.model;

/// Takes sessions out of a plan that have somebody or something to do with one another.
final class Ruin {

    private final Bookings bookings;
    private final World world;
    private final boolean[] stays;
    private final Change change;
    private final Dice dice;
    private int[] order = new int[32];

    Ruin(Bookings bookings, boolean[] stays, Change change, Dice dice) {
        this.bookings = bookings;
        world = bookings.world;
        this.stays = stays;
        this.change = change;
        this.dice = dice;
    }

    /// Takes out about so many, beginning anywhere.
    void around(int most) {
        around(somewhere(), most);
    }

    /// Takes out about so many, beginning with a case, which need not have a session.
    void around(int index, int most) {
        if (index < 0) {
            return;
        }
        takeOut(index);
        for (var attempts = 0; attempts < 3 * most && change.count() < most; attempts++) {
            var next = neighbour(dice.below(change.count()));
            if (next >= 0) {
                takeOut(next);
            }
        }
    }

    /// Takes a session out, or notes that the case has none, unless it has to stay.
    void takeOut(int index) {
        if (stays[index] || change.touched(index)) {
            return;
        }
        if (bookings.has(index)) {
            change.remove(index);
        } else {
            change.touch(index);
        }
    }

    /// Brings those who were taken out into an order by chance.
    void shuffle() {
        if (order.length < change.count()) {
            order = new int[change.count() * 2];
        }
        for (var i = 0; i < change.count(); i++) {
            var other = dice.below(i + 1);
            order[i] = order[other];
            order[other] = change.index(i);
        }
    }

    /// Brings those who were taken out into an order by what each of them has to choose from.
    void sortByChoice() {
        shuffle();
        var count = change.count();
        for (var i = 1; i < count; i++) {
            var index = order[i];
            var place = i;
            while (place > 0 && choice(order[place - 1]) > choice(index)) {
                order[place] = order[place - 1];
                place--;
            }
            order[place] = index;
        }
    }

    int size() {
        return change.count();
    }

    int get(int i) {
        return order[i];
    }

    private int choice(int index) {
        return world.caseWorlds[index].onTime();
    }

    private int somewhere() {
        if (world.cases == 0) {
            return -1;
        }
        for (var attempts = 0; attempts < 20; attempts++) {
            var index = dice.below(world.cases);
            if (bookings.has(index) && !stays[index]) {
                return index;
            }
        }
        return -1;
    }

    /// Somebody who sits with the same practitioner or in the same room as one who was taken out.
    private int neighbour(int touched) {
        if (!change.had(touched)) {
            return somewhere();
        }
        var which = dice.below(8);
        if (which == 0) {
            return somewhere();
        }
        if (which == 1 && change.room(touched) != Session.ONLINE) {
            return drawn(bookings.casesIn(change.room(touched)), bookings.countIn(change.room(touched)));
        }
        var second = change.second(touched);
        var m = second != Session.NOBODY && dice.below(2) == 0 ? second : change.first(touched);
        return drawn(bookings.casesOf(m), bookings.countOf(m));
    }

    private int drawn(int[] some, int count) {
        return count == 0 ? -1 : some[dice.below(count)];
    }
}
