package parley.events.letters;

import java.time.Instant;
import java.util.UUID;
import parley.events.Office;

/// Notification's receipt: nothing of this case is left there.
public record LettersForgotten(UUID caseId, Office office, Instant at) implements LetterEvent {}
