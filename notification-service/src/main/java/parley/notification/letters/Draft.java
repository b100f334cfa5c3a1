package parley.notification.letters;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import parley.events.Office;
import parley.events.letters.LetterKind;

/// A letter that is owed, before it has a row.
///
/// @param delay how long it waits before it leaves
record Draft(
        Office office,
        UUID caseId,
        LetterKind kind,
        Recipient recipient,
        Optional<SessionRevision> session,
        boolean calendarEntry,
        Optional<Instant> answerBy,
        boolean byVoice,
        Duration delay) {

    static Draft of(Office office, UUID caseId, LetterKind kind, Recipient recipient) {
        return new Draft(
                office, caseId, kind, recipient, Optional.empty(), false, Optional.empty(), false, Duration.ZERO);
    }

    Draft about(SessionRevision revision) {
        return new Draft(
                office, caseId, kind, recipient, Optional.of(revision), calendarEntry, answerBy, byVoice, delay);
    }

    Draft withCalendarEntry(boolean entry) {
        return new Draft(office, caseId, kind, recipient, session, entry, answerBy, byVoice, delay);
    }

    Draft answeredBy(Instant deadline) {
        return new Draft(
                office, caseId, kind, recipient, session, calendarEntry, Optional.of(deadline), byVoice, delay);
    }

    Draft byVoiceIf(boolean voice) {
        return new Draft(office, caseId, kind, recipient, session, calendarEntry, answerBy, voice, delay);
    }

    Draft after(Duration wait) {
        return new Draft(office, caseId, kind, recipient, session, calendarEntry, answerBy, byVoice, wait);
    }
}
