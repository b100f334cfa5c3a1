package parley.intake.cases;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.intake.team.Team;

/// Cases as they stand in a list.
@ApplicationScoped
class CaseItems {

    private final CaseClocks clocks;
    private final Team team;

    CaseItems(CaseClocks clocks, Team team) {
        this.clocks = clocks;
        this.team = team;
    }

    List<CaseItem> of(List<CaseRow> rows) {
        var takenOn = team.takenOn(rows.stream().map(CaseRow::id).toList());
        return rows.stream().map(row -> item(row, takenOn.contains(row.id()))).toList();
    }

    private CaseItem item(CaseRow row, boolean takenOn) {
        var view = CaseView.of(row);
        return new CaseItem(
                view.id(),
                view.reference(),
                view.state(),
                view.offering(),
                view.firstContactAt(),
                view.targetAt(),
                clocks.of(row),
                takenOn,
                view.version());
    }

    /// @param takenOn whether anybody of the office works on it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CaseItem(
            UUID id,
            String reference,
            CaseState state,
            @Nullable String offering,
            Instant firstContactAt,
            Instant targetAt,
            ShownClock clock,
            boolean takenOn,
            long version) {}
}
