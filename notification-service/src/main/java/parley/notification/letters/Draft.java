package parley.notification.letters;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import parley.events.Office;
import parley.events.letters.LetterKind;

/// A letter that is owed, before it has a row.
///
/// @param begins what the letter says of when the session begins
/// @param logHead what the letter tells of the log
/// @param delay how long it waits before it leaves
record Draft(
        Office office,
        UUID caseId,
        LetterKind kind,
        Recipient recipient,
        Optional<SessionRevision> session,
        Beginning begins,
        boolean calendarEntry,
        Optional<Instant> answerBy,
        Optional<LogHead> logHead,
        boolean byVoice,
        Duration delay) {

    static Draft of(Office office, UUID caseId, LetterKind kind, Recipient recipient) {
        return new Draft(
                office,
                caseId,
                kind,
                recipient,
                Optional.empty(),
                Beginning.UNKNOWN,
                false,
                Optional.empty(),
                Optional.empty(),
                false,
                Duration.ZERO);
    }

    Draft about(SessionRevision revision) {
        return new Draft(
                office,
                caseId,
                kind,
                recipient,
                Optional.of(revision),
                begins,
                calendarEntry,
                answerBy,
                logHead,
                byVoice,
                delay);
    }

    Draft beginning(Beginning at) {
        return new Draft(
                office, caseId, kind, recipient, session, at, calendarEntry, answerBy, logHead, byVoice, delay);
    }

    Draft withCalendarEntry(boolean entry) {
        return new Draft(office, caseId, kind, recipient, session, begins, entry, answerBy, logHead, byVoice, delay);
    }

    /// What it is about ends by itself at this instant.
    Draft answeredBy(Instant deadline) {
        return new Draft(
                office,
                caseId,
                kind,
                recipient,
                session,
                begins,
                calendarEntry,
                Optional.of(deadline),
                logHead,
                byVoice,
                delay);
    }

    Draft telling(LogHead head) {
        return new Draft(
                office,
                caseId,
                kind,
                recipient,
                session,
                begins,
                calendarEntry,
                answerBy,
                Optional.of(head),
                byVoice,
                delay);
    }

    Draft byVoiceIf(boolean voice) {
        return new Draft(
                office, caseId, kind, recipient, session, begins, calendarEntry, answerBy, logHead, voice, delay);
    }

    Draft after(Duration wait) {
        return new Draft(
                office, caseId, kind, recipient, session, begins, calendarEntry, answerBy, logHead, byVoice, wait);
    }
}
