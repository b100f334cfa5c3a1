package parley.events.letters;

import java.time.Instant;
import java.util.UUID;
import parley.events.Office;

/// The letter will not leave by itself; staff must act.
public record LetterFailed(
        UUID caseId,
        Office office,
        Instant at,
        UUID letterId,
        LetterKind kind,
        RecipientKind recipientKind,
        UUID recipientId,
        FailureCause cause)
        implements LetterEvent {}
