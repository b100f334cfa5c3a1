package parley.scheduling.planning;

import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.control.ActivateRequestContext;
import jakarta.enterprise.event.Observes;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import parley.events.Office;
import parley.problems.Wordless;
import parley.scheduling.matching.model.OptionFinder;
import parley.scheduling.planning.model.Effort;
import parley.scheduling.planning.model.Planner;
import parley.scheduling.rounds.Round;

/// The runs under way on this replica, on a few threads of their own that come after everybody else's.
///
/// Each has a keeper beside it, once a second: it says that the replica is still there, and keeps the best plan. If
/// somebody else has ended the run meanwhile, or taken it up because nothing was heard from here, the looking stops. A
/// run that was taken up begins with the best plan that was kept, and looks for as long as is left.
@ApplicationScoped
class Work {

    private static final Logger LOG = Logger.getLogger(Work.class);

    /// One for each office.
    private static final int AT_ONCE = Office.values().length;

    /// More than there ever are, since a run that was stopped makes way at once.
    private static final int WAITING_AT_MOST = 16;

    private static final Duration LAST_WORDS = Duration.ofSeconds(3);

    private final WaitingCases cases;
    private final Keeping keeping;
    private final OptionFinder finder;
    private final PlanningSettings settings;
    private final Clock clock;

    /// This replica, since its start.
    private final UUID worker = UUID.randomUUID();

    private final Set<Attempt> preparing = ConcurrentHashMap.newKeySet();
    private final Set<Looking> underWay = ConcurrentHashMap.newKeySet();
    private final ThreadPoolExecutor threads;
    private volatile boolean leaving;

    Work(WaitingCases cases, Keeping keeping, OptionFinder finder, PlanningSettings settings, Clock clock) {
        this.cases = cases;
        this.keeping = keeping;
        this.finder = finder;
        this.settings = settings;
        this.clock = clock;
        var loader = Thread.currentThread().getContextClassLoader();
        var waiting = new ArrayBlockingQueue<Runnable>(WAITING_AT_MOST);
        threads = new ThreadPoolExecutor(AT_ONCE, AT_ONCE, 10, TimeUnit.SECONDS, waiting, task -> {
            var thread = new Thread(task, "planning");
            thread.setDaemon(true);
            thread.setPriority(Thread.MIN_PRIORITY);
            thread.setContextClassLoader(loader);
            return thread;
        });
        threads.allowCoreThreadTimeOut(true);
    }

    /// Under which name this replica works.
    UUID worker() {
        return worker;
    }

    /// Takes a run on. One that cannot be taken on is silent, and taken up again for that.
    void take(Attempt attempt) {
        preparing.add(attempt);
        try {
            threads.execute(() -> plan(attempt));
        } catch (RejectedExecutionException _) {
            preparing.remove(attempt);
        }
    }

    /// Stops a run if it is under way here.
    void stop(UUID run) {
        underWay.stream().filter(looking -> looking.attempt().run().equals(run)).forEach(Looking::stop);
    }

    @ActivateRequestContext
    void plan(Attempt attempt) {
        try {
            if (keeping.beat(attempt)) {
                begin(attempt);
            }
        } catch (RuntimeException broken) {
            LOG.warn("A planning run broke off; its best plan so far stays", Wordless.copyOf(broken));
            Round.once(() -> {
                if (leaving) {
                    keeping.letGo(attempt);
                } else {
                    keeping.giveUp(attempt);
                }
            });
        } finally {
            preparing.remove(attempt);
            underWay.removeIf(looking -> looking.attempt().equals(attempt));
        }
    }

    private void begin(Attempt attempt) {
        var before = keeping.kept(attempt.run());
        var all =
                cases.of(attempt.office(), attempt.mayMove(), caseId -> before.isEmpty() || before.containsKey(caseId));
        var waiting = before.isEmpty() ? all : all.only(before.keySet());
        var puzzle = new Puzzle(waiting, clock.instant());
        var looking = new Looking(attempt, waiting, puzzle, finder, before);
        if (leaving) {
            keeping.letGo(attempt);
        } else if (before.isEmpty()
                ? keeping.begin(attempt, looking.kept(), waiting.movable().values())
                : keeping.beat(attempt)) {
            underWay.add(looking);
            preparing.remove(attempt);
            if (leaving) {
                looking.stop();
            }
            if (!waiting.sides().isEmpty()) {
                var effort = new Effort(attempt.left(), Long.MAX_VALUE, attempt.seed(), settings.threads(), false);
                looking.look(() -> Planner.plan(puzzle.list(), looking.start(), effort, looking));
            }
            end(looking);
        }
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void keepAll() {
        Round.through(() -> List.copyOf(preparing), keeping::beat);
        Round.through(() -> List.copyOf(underWay), this::keep);
    }

    /// Another replica goes on at once with what is under way here.
    void stop(@Observes ShutdownEvent end) {
        leaving = true;
        underWay.forEach(Looking::stop);
        threads.shutdown();
        try {
            var _ = threads.awaitTermination(LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private void keep(Looking looking) {
        synchronized (looking) {
            if (!underWay.contains(looking)) {
                return;
            }
            var best = looking.best();
            var news = looking.news(best);
            var mine = news.isEmpty()
                    ? keeping.beat(looking.attempt())
                    : keeping.keep(looking.attempt(), RunState.RUNNING, best, news);
            if (mine) {
                looking.keep(news);
            } else {
                looking.stop();
            }
        }
    }

    /// One that was stopped by somebody who ended it, or has it now, can write nothing any more. What is left to
    /// be said may take its time in a large office; until then the run is among those of which is said that they
    /// are not lost.
    private void end(Looking looking) {
        preparing.add(looking.attempt());
        synchronized (looking) {
            underWay.remove(looking);
        }
        var best = looking.best();
        if (looking.isStopped()) {
            keeping.letGo(looking.attempt(), best, looking.news(best));
        } else {
            var _ = keeping.keep(looking.attempt(), RunState.FINISHED, best, looking.lastNews(best));
        }
    }
}
