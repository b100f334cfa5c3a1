package parley.scheduling.planning;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.matching.model.OptionFinder;
import parley.scheduling.options.CaseSide;
import parley.scheduling.planning.Finding.None;
import parley.scheduling.planning.Finding.Proposed;
import parley.scheduling.planning.model.CaseOptions;
import parley.scheduling.planning.model.Levels;
import parley.scheduling.planning.model.ProgressListener;
import parley.scheduling.planning.model.Session;

/// A run under way on this replica: the best plan so far, and what of it has been kept.
///
/// The threads that look tell it of better plans; another thread keeps them. Neither waits for the other's work.
final class Looking implements ProgressListener {

    private final Attempt attempt;
    private final Waiting waiting;
    private final Puzzle puzzle;
    private final OptionFinder finder;
    private final Map<CaseId, Finding> kept = new LinkedHashMap<>();
    private final List<Session> start;
    private final Map<CaseId, Finding> gone = new LinkedHashMap<>();
    private final AtomicReference<Best> best;

    private final Object lock = new Object();
    private boolean stopped;
    private @Nullable Thread looker;

    /// @param before what earlier attempts kept; empty if this is the first that comes so far
    Looking(Attempt attempt, Waiting waiting, Puzzle puzzle, OptionFinder finder, Map<CaseId, Finding> before) {
        this.attempt = attempt;
        this.waiting = waiting;
        this.puzzle = puzzle;
        this.finder = finder;
        if (before.isEmpty()) {
            waiting.sides().forEach(side -> kept.put(side.file().id(), nothingFor(side)));
            waiting.leftOut().forEach((caseId, why) -> kept.put(caseId, new None(why)));
        } else {
            kept.putAll(before);
            gone.putAll(before);
            gone.replaceAll((caseId, _) -> new None(waiting.leftOut().getOrDefault(caseId, LeftOut.WAITS_NO_LONGER)));
            waiting.sides().forEach(side -> gone.remove(side.file().id()));
        }
        start = start(waiting, puzzle, before);
        best = new AtomicReference<>(new Best(attempt.before(), start, Optional.empty()));
    }

    private static List<Session> start(Waiting waiting, Puzzle puzzle, Map<CaseId, Finding> before) {
        return IntStream.range(0, waiting.sides().size())
                .boxed()
                .flatMap(i -> before.get(waiting.sides().get(i).file().id()) instanceof Proposed(Proposal its)
                        ? puzzle.session(i, its).stream()
                        : Stream.empty())
                .toList();
    }

    Attempt attempt() {
        return attempt;
    }

    /// What an earlier attempt had found, as far as it can still be.
    List<Session> start() {
        return start;
    }

    /// What is kept of every case; at first, that nothing is planned for it.
    Map<CaseId, Finding> kept() {
        return kept;
    }

    void keep(Map<CaseId, Finding> news) {
        kept.putAll(news);
    }

    /// Looks for better plans on this thread until the search is over or stopped.
    void look(Runnable search) {
        synchronized (lock) {
            if (stopped) {
                return;
            }
            looker = Thread.currentThread();
        }
        try {
            search.run();
        } finally {
            synchronized (lock) {
                looker = null;
                // Whoever stopped the search did not mean what comes after it.
                var _ = Thread.interrupted();
            }
        }
    }

    /// Ends the search with its best plan so far.
    void stop() {
        synchronized (lock) {
            stopped = true;
            if (looker != null) {
                looker.interrupt();
            }
        }
    }

    boolean isStopped() {
        synchronized (lock) {
            return stopped;
        }
    }

    @Override
    public void better(Duration after, Levels levels) {
        throw new IllegalStateException("Plans come with their sessions");
    }

    @Override
    public void better(Duration after, Levels levels, List<Session> sessions) {
        best.updateAndGet(before -> new Best(attempt.before().plus(after), sessions, before.onTimeAtMost()));
    }

    @Override
    public void atMost(int onTime) {
        best.updateAndGet(before -> new Best(before.after(), before.sessions(), Optional.of(onTime)));
    }

    Best best() {
        return best.get();
    }

    /// What of the plan differs from what was kept.
    Map<CaseId, Finding> news(Best plan) {
        return newsOf(Confirming.proposals(waiting, puzzle, plan.sessions(), finder));
    }

    private None nothingFor(CaseSide side) {
        return new None(waiting.movable().containsKey(side.file().id()) ? LeftOut.STAYS : LeftOut.OTHERS_FIRST);
    }

    private Map<CaseId, Finding> newsOf(Map<CaseId, Proposal> proposals) {
        var news = new LinkedHashMap<>(gone);
        news.entrySet().removeIf(each -> each.getValue().equals(kept.get(each.getKey())));
        for (var side : waiting.sides()) {
            var caseId = side.file().id();
            var proposal = proposals.get(caseId);
            var finding = proposal == null ? nothingFor(side) : new Proposed(proposal);
            if (!finding.equals(kept.get(caseId))) {
                news.put(caseId, finding);
            }
        }
        return news;
    }

    /// The same at the end of the run: who would have had no option in any plan is told apart from who came second.
    Map<CaseId, Finding> lastNews(Best plan) {
        var news = newsOf(Confirming.proposalsAndRest(waiting, puzzle, plan.sessions(), finder));
        var alone = new CaseOptions(puzzle.list());
        for (var i = 0; i < waiting.sides().size(); i++) {
            var caseId = waiting.sides().get(i).file().id();
            var finding = news.getOrDefault(caseId, kept.get(caseId));
            if (finding instanceof None
                    && !waiting.movable().containsKey(caseId)
                    && alone.best(i, 1, CaseOptions.Spread.BEST_PER_START).isEmpty()) {
                news.put(caseId, new None(LeftOut.NO_OPTION));
            }
        }
        return news;
    }

    /// @param after how long it took to find it
    /// @param onTimeAtMost no plan has more cases on time, as far as anybody knows
    record Best(Duration after, List<Session> sessions, Optional<Integer> onTimeAtMost) {

        static Best none() {
            return new Best(Duration.ZERO, List.of(), Optional.empty());
        }
    }
}
