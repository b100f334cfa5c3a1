package parley.intake.sealing;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;

/// Where a sealed value belongs. It opens there and nowhere else, so that rows cannot be swapped.
///
/// @param column table and column, such as `contact.sealed`
public record Place(CaseId caseId, Optional<ParticipantId> participantId, String column) {

    /// A place that belongs to a case as a whole.
    public static Place ofCase(CaseId caseId, String column) {
        return new Place(caseId, Optional.empty(), column);
    }

    /// A place that belongs to one person in a case.
    public static Place ofParticipant(CaseId caseId, ParticipantId participantId, String column) {
        return new Place(caseId, Optional.of(participantId), column);
    }

    byte[] bound(int keyVersion) {
        var words = caseId + "|" + column + "|" + keyVersion
                + participantId.map(id -> "|" + id).orElse("");
        return words.getBytes(StandardCharsets.UTF_8);
    }
}
