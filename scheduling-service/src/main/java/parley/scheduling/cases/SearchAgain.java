package parley.scheduling.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.ObservesAsync;
import parley.scheduling.roster.MoreIsFree;
import parley.scheduling.rounds.Round;

/// Looks once more for options of cases that had none, as soon as somebody can be offered for more than before.
@ApplicationScoped
class SearchAgain {

    private final Cases cases;

    SearchAgain(Cases cases) {
        this.cases = cases;
    }

    void searchAgain(@ObservesAsync MoreIsFree more) {
        Round.through(cases::withoutOption, cases::searchAgain);
    }
}
