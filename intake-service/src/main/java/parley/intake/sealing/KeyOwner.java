package parley.intake.sealing;

import java.util.UUID;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;
import parley.intake.ids.model.PlanId;

/// Whose key it is: what a case was told has one, and every person in it has one, and so has a plan.
public record KeyOwner(UUID value) {

    /// The key of what was said in a case.
    public static KeyOwner of(CaseId caseId) {
        return new KeyOwner(caseId.value());
    }

    /// The key of who a person in a case is.
    public static KeyOwner of(ParticipantId participantId) {
        return new KeyOwner(participantId.value());
    }

    /// The key of what a circle planned.
    public static KeyOwner of(PlanId planId) {
        return new KeyOwner(planId.value());
    }
}
