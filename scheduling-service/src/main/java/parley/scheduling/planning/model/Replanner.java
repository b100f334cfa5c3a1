package parley.scheduling.planning.model;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import parley.scheduling.planning.model.WaitingList.Confirmed;

/// Mends confirmed sessions after somebody fell ill, a room was closed, or somebody's hours or limits changed.
///
/// Sessions that still stand are not touched; where somebody takes fewer sessions a day or week than they have now,
/// the first of them stand. One that does not keeps its time if anybody fits, and as many of its
/// practitioners as it can; else it goes to the nearest time at which somebody fits. Whoever has the least to choose
/// from at the old time comes first.
public final class Replanner {

    private final World world;
    private final Bookings bookings;
    private final SameTime sameTime;

    private Replanner(WaitingList list) {
        world = new World(list);
        bookings = new Bookings(world);
        sameTime = new SameTime(bookings);
    }

    /// @param list as it is after the change, with the sessions as they were confirmed before it
    public static Replanned replan(WaitingList list) {
        return new Replanner(list).mend(list.confirmed());
    }

    private Replanned mend(List<Confirmed> confirmed) {
        var broken = new ArrayList<Session>();
        var inOrder = confirmed.stream()
                .map(Confirmed::session)
                .sorted(Comparator.comparingInt(Session::start))
                .toList();
        for (var session : inOrder) {
            if (world.stands[session.index()] && withinLimits(session)) {
                add(session);
            } else {
                broken.add(session);
            }
        }
        broken.sort(Comparator.comparingInt(this::choiceAtItsTime).thenComparingInt(Session::start));
        var rearranged = new ArrayList<Rearranged>();
        for (var before : broken) {
            var after = instead(before);
            after.ifPresent(this::add);
            rearranged.add(new Rearranged(before, after));
        }
        return new Replanned(bookings.sessions(), rearranged);
    }

    private boolean withinLimits(Session session) {
        return session.practitioners().stream()
                .allMatch(m -> bookings.tooManyThatDay(m, session.start()) <= 0
                        && bookings.tooManyThatWeek(m, session.start()) <= 0);
    }

    private void add(Session session) {
        bookings.add(session, Price.withoutLoad(world, session));
    }

    private int choiceAtItsTime(Session session) {
        return sameTime.howManyCouldCome(session);
    }

    private Optional<Session> instead(Session before) {
        var its = world.caseWorlds[before.index()];
        return IntStream.of(its.starts())
                .boxed()
                .sorted(Comparator.<Integer>comparingInt(start -> Math.abs(start - before.start()))
                        .thenComparing(start -> start))
                .flatMap(start -> sameTime.find(before, start).stream())
                .findFirst();
    }
}
