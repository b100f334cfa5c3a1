package parley.outbox.trial;

import java.time.Instant;
import java.util.UUID;
import parley.events.Event;
import parley.events.Office;
import parley.events.cases.CaseClosed;
import parley.events.cases.ParticipantWithdrew;

/// Facts to announce and to receive.
public final class Sample {

    public static final Instant AT = Instant.parse("2026-11-20T15:00:00Z");

    private Sample() {}

    public static Event closed(UUID caseId) {
        return new CaseClosed(caseId, Office.CONFLICT_RESOLUTION, AT);
    }

    public static Event withdrew(UUID caseId) {
        return new ParticipantWithdrew(caseId, Office.CONFLICT_RESOLUTION, AT, UUID.randomUUID());
    }
}
