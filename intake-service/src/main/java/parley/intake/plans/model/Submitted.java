package parley.intake.plans.model;

import java.util.Optional;
import java.util.Set;
import parley.intake.ids.model.PlanId;

/// The Chair has it and decides. Nobody changes it meanwhile.
public record Submitted(PlanId id, PlanContent content, int revision) implements Plan {

    /// The Chair approves it.
    public Approved approved(Optional<String> note) {
        return new Approved(id, content, revision, note, Set.of());
    }

    /// The Chair gives it back.
    public Returned returned(Optional<String> note) {
        return new Returned(id, content, revision, note);
    }

    /// It is taken back, because not everybody whose plan it is takes part any more.
    public Returned takenBack() {
        return new Returned(id, content, revision, Optional.empty());
    }
}
