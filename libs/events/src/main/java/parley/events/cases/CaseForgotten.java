package parley.events.cases;

import java.time.Instant;
import java.util.UUID;
import parley.events.Office;

/// Whatever anybody still holds of this case must go now, and each answers with a receipt. Hearing it again is asking
/// again for the receipt.
///
/// Consumers act on it whenever it arrives, even before events that went ahead of it.
public record CaseForgotten(UUID caseId, Office office, Instant at) implements CaseEvent {}
