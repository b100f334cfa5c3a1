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
import java.util.Map;
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
/// somebody else has ended the run meanwhile, the looking stops.
@ApplicationScoped
class Work {

    private static final Logger LOG = Logger.getLogger(Work.class);

    /// One for each office.
    private static final int AT_ONCE = Office.values().length;

    /// More than there ever are, since a run that was stopped makes way at once.
    private static final int WAITING_AT_MOST = 16;

    private final WaitingCases cases;
    private final Keeping keeping;
    private final OptionFinder finder;
    private final PlanningSettings settings;
    private final Clock clock;
    private final Set<UUID> preparing = ConcurrentHashMap.newKeySet();
    private final Map<UUID, Looking> underWay = new ConcurrentHashMap<>();
    private final ThreadPoolExecutor threads;

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

    /// Takes up a run that has just begun. One that cannot be taken up is silent, and given up for that.
    void take(UUID run, Office office, Duration effort, long seed) {
        preparing.add(run);
        try {
            threads.execute(() -> plan(run, office, effort, seed));
        } catch (RejectedExecutionException _) {
            preparing.remove(run);
        }
    }

    /// Stops a run if it is under way here.
    void stop(UUID run) {
        var looking = underWay.get(run);
        if (looking != null) {
            looking.stop();
        }
    }

    @ActivateRequestContext
    void plan(UUID run, Office office, Duration effort, long seed) {
        try {
            if (keeping.beat(run)) {
                begin(run, office, new Effort(effort, Long.MAX_VALUE, seed, settings.threads(), false));
            }
        } catch (RuntimeException broken) {
            LOG.warn("A planning run broke off; its best plan so far stays", Wordless.copyOf(broken));
            Round.once(() -> keeping.giveUp(run));
        } finally {
            preparing.remove(run);
            underWay.remove(run);
        }
    }

    private void begin(UUID run, Office office, Effort effort) {
        var waiting = cases.of(office);
        var puzzle = new Puzzle(waiting, clock.instant());
        var looking = new Looking(run, waiting, puzzle, finder);
        if (keeping.begin(run, looking.kept())) {
            underWay.put(run, looking);
            preparing.remove(run);
            if (!waiting.sides().isEmpty()) {
                looking.look(() -> Planner.plan(puzzle.list(), effort, looking));
            }
            end(looking);
        }
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void keepAll() {
        Round.through(() -> List.copyOf(preparing), keeping::beat);
        Round.through(underWay::values, this::keep);
    }

    void stop(@Observes ShutdownEvent end) {
        underWay.values().forEach(Looking::stop);
        threads.shutdown();
    }

    private void keep(Looking looking) {
        synchronized (looking) {
            if (!underWay.containsKey(looking.id())) {
                return;
            }
            var best = looking.best();
            var news = looking.news(best);
            var mine = news.isEmpty()
                    ? keeping.beat(looking.id())
                    : keeping.keep(looking.id(), RunState.RUNNING, best, news);
            if (mine) {
                looking.keep(news);
            } else {
                looking.stop();
            }
        }
    }

    private void end(Looking looking) {
        synchronized (looking) {
            underWay.remove(looking.id());
            var best = looking.best();
            var state = looking.isStopped() ? RunState.ABANDONED : RunState.FINISHED;
            var _ = keeping.keep(looking.id(), state, best, looking.lastNews(best));
        }
    }
}
