package parley.scheduling.planning.model;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

/// Finds the best options of one case, exactly, in the world of a whole waiting list. Belongs to one thread.
///
/// Starts come in the order of waiting, so the search ends where even the cheapest practitioners in the cheapest place
/// could not beat what was found. Nothing is cut that could be among the best.
public final class CaseOptions {

    private static final long UNLIMITED = Long.MAX_VALUE / 4;

    private final Bookings bookings;
    private final Seats seats;
    private int[] places = new int[8];

    /// With the confirmed sessions of the list.
    public CaseOptions(WaitingList list) {
        this(new World(list));
    }

    CaseOptions(World world) {
        bookings = Ground.of(world);
        seats = new Seats(bookings);
    }

    /// What to do with several options at one start.
    public enum Spread {
        /// Only the best of each start is an option.
        BEST_PER_START,
        /// Every set of practitioners in every place is an option of its own.
        EVERY_COMBINATION
    }

    /// Takes a session into the world. Whether it fits is for the caller to know.
    public void book(Session session) {
        release(session.index());
        bookings.add(session, Price.withoutLoad(bookings.world, session));
    }

    /// Takes the session of a case, if there is one, out of the world.
    public void release(int index) {
        if (bookings.has(index)) {
            bookings.remove(index);
        }
    }

    /// The best options, as if the case had no session yet: on time before late, then by points, start, practitioners
    /// and rooms, online last.
    public List<Choice> best(int index, int most, Spread spread) {
        if (most < 1) {
            return List.of();
        }
        return asIfOpen(index, () -> search(index, most, spread));
    }

    /// Why there are no more options, as if the case had no session yet.
    public WhyNot whyNot(int index) {
        return asIfOpen(index, () -> new Lacks(bookings, index).find());
    }

    private <T> T asIfOpen(int index, Supplier<T> question) {
        if (!bookings.has(index)) {
            return question.get();
        }
        var session = bookings.session(index);
        var points = bookings.pointsWithoutLoad(index);
        bookings.remove(index);
        var answer = question.get();
        bookings.add(session, points);
        return answer;
    }

    private List<Choice> search(int index, int most, Spread spread) {
        var its = bookings.world.caseWorlds[index];
        var found = new ArrayList<Choice>(most + 1);
        var least = seats.leastFor(its) + its.leastPlace();
        for (var i = 0; i < its.starts().length; i++) {
            var late = i >= its.onTime();
            var below = below(found, most, late);
            var at = its.starts()[i];
            if (its.waiting(at) + least >= below) {
                return found;
            }
            if (bookings.participantsFree(its, at)) {
                look(index, at, most, spread, below, found);
            }
        }
        return found;
    }

    /// From which points on an option of a later start is of no use.
    private static long below(List<Choice> found, int most, boolean late) {
        if (found.size() < most) {
            return UNLIMITED;
        }
        return late && !found.getLast().late()
                ? Long.MIN_VALUE
                : found.getLast().soft();
    }

    private void look(int index, int at, int most, Spread spread, long below, List<Choice> found) {
        var its = bookings.world.caseWorlds[index];
        var kept = spread == Spread.BEST_PER_START ? 1 : most;
        var placesHere = placesAt(its, at, kept);
        if (placesHere == 0) {
            return;
        }
        var waiting = its.waiting(at);
        if (!seats.find(its, at, kept, below - waiting - Place.cost(its, places[0]), Blink.NEVER)) {
            return;
        }
        for (var p = 0; p < placesHere; p++) {
            for (var rank = 0; rank < seats.kept(); rank++) {
                var soft = waiting + Place.cost(its, places[p]) + seats.cost(rank);
                if (soft < below) {
                    var session =
                            new Session(index, at, seats.first(rank), seats.second(rank), Place.roomOf(its, places[p]));
                    insert(new Choice(session, at >= its.target(), soft), most, found);
                }
            }
        }
    }

    private int placesAt(CaseWorld its, int at, int most) {
        if (places.length < most) {
            places = new int[most];
        }
        var count = 0;
        var place = Place.next(bookings, its, at, Place.FIRST);
        while (place != Place.NOWHERE) {
            places[count++] = place;
            place = count < most ? Place.next(bookings, its, at, place + 1) : Place.NOWHERE;
        }
        return count;
    }

    private static void insert(Choice choice, int most, List<Choice> found) {
        var place = found.size();
        while (place > 0 && isBefore(choice, found.get(place - 1))) {
            place--;
        }
        if (place < most) {
            found.add(place, choice);
            if (found.size() > most) {
                found.removeLast();
            }
        }
    }

    private static boolean isBefore(Choice one, Choice other) {
        if (one.late() != other.late()) {
            return other.late();
        }
        if (one.soft() != other.soft()) {
            return one.soft() < other.soft();
        }
        var a = one.session();
        var b = other.session();
        if (a.start() != b.start()) {
            return a.start() < b.start();
        }
        if (a.first() != b.first()) {
            return a.first() < b.first();
        }
        return a.second() != b.second() ? a.second() < b.second() : rank(a) < rank(b);
    }

    private static int rank(Session session) {
        return session.room() == Session.ONLINE ? Integer.MAX_VALUE : session.room();
    }
}
