package parley.scheduling.options;

import io.quarkus.scheduler.Scheduled;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import java.util.List;
import parley.scheduling.cases.Cases;
import parley.scheduling.cases.SearchDue;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.rounds.Round;

/// Looks for options once everybody has answered, and says what was found. While intake is away, the search stays due.
@ApplicationScoped
class OptionSearch {

    private final Cases cases;
    private final OptionDesk desk;
    private final OptionNews news;

    OptionSearch(Cases cases, OptionDesk desk, OptionNews news) {
        this.cases = cases;
        this.desk = desk;
        this.news = news;
    }

    @Scheduled(every = "1s", delayed = "1s", concurrentExecution = ConcurrentExecution.SKIP)
    void searchWhereDue() {
        Round.through(cases::searchesDue, this::search);
    }

    /// Nobody waits for the next round if it can be done now.
    void searchAtOnce(@ObservesAsync SearchDue due) {
        Round.through(() -> List.of(due.id()), this::search);
    }

    private void search(CaseId id) {
        desk.refreshTies(id);
        news.tell(id);
    }
}
