package parley.events.letters;

import java.time.Instant;
import java.util.UUID;
import parley.events.Office;

/// The mail server took the letter.
public record LetterSent(
        UUID caseId,
        Office office,
        Instant at,
        UUID letterId,
        LetterKind kind,
        RecipientKind recipientKind,
        UUID recipientId)
        implements LetterEvent {}
