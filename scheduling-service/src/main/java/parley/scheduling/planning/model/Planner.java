package parley.scheduling.planning.model;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;

/// Plans a waiting list: a first plan at once, then a better one as long as there is time.
public final class Planner {

    private Planner() {}

    /// Whoever interrupts the thread has the best plan so far at once, and the thread stays interrupted.
    ///
    /// @param listener hears of the first plan and of every better one, on the threads that find them
    public static Planned plan(WaitingList list, Effort effort, ProgressListener listener) {
        return plan(list, List.of(), effort, listener);
    }

    /// The same, beginning with an earlier plan: what can still be of it is not made worse.
    ///
    /// @param earlier sessions that need not be, or be any more
    public static Planned plan(WaitingList list, List<Session> earlier, Effort effort, ProgressListener listener) {
        var begun = System.nanoTime();
        var world = new World(list);
        var bookings = Ground.toImprove(world);
        Ground.goOnFrom(earlier, bookings);
        BooleanSupplier over = () -> Thread.currentThread().isInterrupted() || effort.isOver(System.nanoTime() - begun);
        Greedy.fill(bookings, new Insertion(bookings), over);
        var best = new Best(bookings, listener, begun);
        if (!over.getAsBoolean()) {
            best.bound(Bound.alone(world, bookings), null);
        }
        var rounds = effort.rounds() == 0 || over.getAsBoolean() ? 0 : search(world, best, effort, begun);
        return new Planned(best.sessions(), best.levels(), best.certificate(), rounds);
    }

    private static long search(World world, Best best, Effort effort, long begun) {
        if (effort.threads() == 1) {
            return new Searcher(world, best, effort, begun, 0, true).search();
        }
        try (var threads = Executors.newFixedThreadPool(effort.threads())) {
            var searches = IntStream.range(0, effort.threads())
                    .mapToObj(i -> new Searcher(world, best, effort, begun, i, i == effort.threads() - 1))
                    .map(search -> threads.submit(search::search))
                    .toList();
            var rounds = 0L;
            for (var search : searches) {
                rounds += endOf(search, threads);
            }
            return rounds;
        }
    }

    private static long endOf(Future<Long> search, ExecutorService threads) {
        var stopped = false;
        try {
            while (true) {
                try {
                    return search.get();
                } catch (InterruptedException _) {
                    stopped = true;
                    threads.shutdownNow();
                } catch (ExecutionException broken) {
                    throw new IllegalStateException("A search broke off", broken.getCause());
                }
            }
        } finally {
            if (stopped) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
