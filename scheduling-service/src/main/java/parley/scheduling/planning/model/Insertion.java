package parley.scheduling.planning.model;

/// The best place for one case in a plan as it is, looked for again and again without making anything new.
final class Insertion {

    private static final long UNLIMITED = Long.MAX_VALUE / 4;

    private final Bookings bookings;
    private final Seats seats;
    private int start;
    private int first;
    private int second;
    private int room;
    private long withoutLoad;
    private long soft;

    Insertion(Bookings bookings) {
        this.bookings = bookings;
        seats = new Seats(bookings);
    }

    /// Looks among the starts before the target, and among the others only if there is nothing.
    boolean find(int index, Blink blink) {
        var its = bookings.world.caseWorlds[index];
        return findOnTime(index, blink) || find(its, its.onTime(), its.starts().length, blink);
    }

    boolean findOnTime(int index, Blink blink) {
        var its = bookings.world.caseWorlds[index];
        return find(its, 0, its.onTime(), blink);
    }

    boolean findLate(int index, Blink blink) {
        var its = bookings.world.caseWorlds[index];
        return find(its, its.onTime(), its.starts().length, blink);
    }

    /// Puts what was found into the plan.
    void take(int index) {
        bookings.add(index, start, first, second, room, withoutLoad);
    }

    long soft() {
        return soft;
    }

    private boolean find(CaseWorld its, int from, int to, Blink blink) {
        soft = UNLIMITED;
        var least = seats.leastFor(its) + its.leastPlace();
        for (var i = from; i < to; i++) {
            var at = its.starts()[i];
            var waiting = its.waiting(at);
            if (waiting + least >= soft) {
                break;
            }
            if (!blink.isShut() && bookings.participantsFree(its, at)) {
                look(its, at, waiting, blink);
            }
        }
        return soft != UNLIMITED;
    }

    private void look(CaseWorld its, int at, long waiting, Blink blink) {
        var where = Place.next(bookings, its, at, Place.FIRST);
        if (where == Place.NOWHERE) {
            return;
        }
        var place = Place.cost(its, where);
        if (seats.find(its, at, 1, soft - waiting - place, blink)) {
            soft = waiting + place + seats.cost(0);
            start = at;
            first = seats.first(0);
            second = seats.second(0);
            room = Place.roomOf(its, where);
            withoutLoad = soft - loadOf(first) - (second == Session.NOBODY ? 0 : loadOf(second));
        }
    }

    private long loadOf(int practitioner) {
        return 2L * bookings.load[practitioner] + 1;
    }
}
