package parley.outbox;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import parley.outbox.trial.Sample;
import parley.outbox.trial.ThreadTransactions;
import parley.outbox.trial.TrialDatabase;

/// Threads that announce facts about a few cases, each in a transaction that takes its time and sometimes rolls back.
final class Writers {

    private static final int THREADS = 8;

    private final Map<String, Long> announced = new ConcurrentHashMap<>();
    private final List<UUID> cases = new ArrayList<>();
    private final ThreadTransactions transactions;
    private final Outbox outbox;
    private final long seed;
    private final int pause;

    Writers(TrialDatabase database, int cases, long seed, int pause) {
        this(database, cases, seed, pause, () -> {});
    }

    /// @param pause how many milliseconds a transaction stays open at most
    Writers(TrialDatabase database, int cases, long seed, int pause, Runnable nudge) {
        this.pause = pause;
        this.transactions = new ThreadTransactions(database.named("writer"));
        this.outbox = new Outbox(new OutboxRows(transactions.dataSource()), transactions, Clock.systemUTC(), nudge);
        this.seed = seed;
        for (var i = 0; i < cases; i++) {
            this.cases.add(UUID.randomUUID());
        }
    }

    /// How many events each case has had committed.
    Map<String, Long> announced() {
        return Map.copyOf(announced);
    }

    /// Announces this many events, and returns once all are committed.
    void write(int events) throws Exception {
        try (var threads = Executors.newFixedThreadPool(THREADS)) {
            var work = new ArrayList<Future<?>>();
            for (var thread = 0; thread < THREADS; thread++) {
                var random = new Random(seed + thread);
                var share = events / THREADS + (thread < events % THREADS ? 1 : 0);
                work.add(threads.submit(() -> {
                    for (var i = 0; i < share; i++) {
                        one(random);
                    }
                }));
            }
            for (var done : work) {
                done.get();
            }
        }
    }

    void one(Random random) {
        var caseId = cases.get(random.nextInt(cases.size()));
        if (random.nextInt(10) == 0) {
            rolledBack(caseId);
        }
        transactions.runInNew(() -> {
            outbox.announce(Sample.closed(caseId));
            sleep(random.nextInt(pause + 1));
        });
        announced.merge(caseId.toString(), 1L, Long::sum);
    }

    private void rolledBack(UUID caseId) {
        try {
            transactions.runInNew(() -> {
                outbox.announce(Sample.closed(caseId));
                throw new ChangedItsMind();
            });
        } catch (ChangedItsMind _) {
            // Its event must never be seen.
        }
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static final class ChangedItsMind extends RuntimeException {}
}
