package parley.intake.sealing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;
import parley.intake.ids.model.PlanId;

/// Where a sealed value belongs. It opens there and nowhere else, so that rows cannot be swapped.
///
/// @param whole the id of what it is a part of
/// @param column table and column, such as `contact.sealed`
public record Place(UUID whole, Optional<ParticipantId> participantId, String column) {

    /// A place that belongs to a case as a whole.
    public static Place ofCase(CaseId caseId, String column) {
        return new Place(caseId.value(), Optional.empty(), column);
    }

    /// A place that belongs to one person in a case.
    public static Place ofParticipant(CaseId caseId, ParticipantId participantId, String column) {
        return new Place(caseId.value(), Optional.of(participantId), column);
    }

    /// A place in a plan, which does not depend on the case since the plan may outlive it.
    public static Place ofPlan(PlanId planId, String column) {
        return new Place(planId.value(), Optional.empty(), column);
    }

    byte[] bound(int keyVersion) {
        var words = whole + "|" + column + "|" + keyVersion
                + participantId.map(id -> "|" + id).orElse("");
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
