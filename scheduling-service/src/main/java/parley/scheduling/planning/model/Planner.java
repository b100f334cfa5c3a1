package parley.scheduling.planning.model;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/// Plans a waiting list: a first plan at once, then a better one as long as there is time.
public final class Planner {

    private Planner() {}

    /// @param listener hears of the first plan and of every better one, on the threads that find them
    public static Planned plan(WaitingList list, Effort effort, ProgressListener listener) {
        var begun = System.nanoTime();
        var world = new World(list);
        var bookings = Ground.of(world);
        Greedy.fill(bookings, new Insertion(bookings));
        var best = new Best(bookings, listener, begun);
        best.bound(Bound.alone(world));
        var rounds = effort.rounds() == 0 ? 0 : search(world, best, effort, begun);
        return new Planned(best.sessions(), best.levels(), new Certificate(best.onTimeAtMost()), rounds);
    }

    private static long search(World world, Best best, Effort effort, long begun) {
        if (effort.threads() == 1) {
            return new Searcher(world, best, effort, begun, 0).search();
        }
        try (var threads = Executors.newFixedThreadPool(effort.threads())) {
            var searches = IntStream.range(0, effort.threads())
                    .mapToObj(i -> threads.submit(() -> new Searcher(world, best, effort, begun, i).search()))
                    .toList();
            var rounds = 0L;
            for (var search : searches) {
                rounds += search.get();
            }
            return rounds;
        } catch (ExecutionException broken) {
            throw new IllegalStateException("A search broke off", broken.getCause());
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The search was stopped", stopped);
        }
    }
}
