package parley.notification.letters;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import parley.events.Office;
import parley.events.letters.LetterKind;

/// A letter that one sender has taken and nobody else touches until its lease ends.
///
/// @param begins what it says of when the session begins
/// @param calendarEntry whether a calendar entry goes with it
/// @param answerBy when what it asks or tells ends by itself
/// @param logHead what it tells of the log
/// @param messageId the same for every attempt, so that a second copy joins the first
/// @param turn the turn it was given among letters to the same domain
/// @param attempts how many attempts went before
/// @param copies how many copies of it may have left already
/// @param lease the proof of having taken it
/// @param traceparent the trace of the act that caused it
public record Letter(
        UUID id,
        Office office,
        UUID caseId,
        LetterKind kind,
        Recipient recipient,
        Optional<SessionRevision> session,
        Beginning begins,
        boolean calendarEntry,
        Optional<Instant> answerBy,
        Optional<LogHead> logHead,
        String messageId,
        Instant dueAt,
        Optional<Instant> turn,
        int attempts,
        int copies,
        UUID lease,
        Optional<String> traceparent) {

    /// The session that the letter speaks of.
    public SessionRevision requireSession() {
        return session.orElseThrow(() -> new IllegalStateException("A letter of this kind speaks of a session"));
    }
}
