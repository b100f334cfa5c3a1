package parley.notification.letters;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.Office;
import parley.events.letters.FailureCause;
import parley.events.letters.LetterFailed;
import parley.events.letters.LetterKind;
import parley.events.letters.RecipientKind;

/// A letter in the table. A move that its state does not allow answers false and changes nothing.
@Entity
@Table(name = "letter")
class LetterRow implements OfCase {

    private static final UUID NOBODY = new UUID(0, 0);

    @Id
    private UUID id;

    @Enumerated(EnumType.STRING)
    private Office office;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private LetterKind kind;

    @Enumerated(EnumType.STRING)
    private RecipientKind recipientKind;

    private UUID recipientId;
    private @Nullable UUID sessionId;
    private @Nullable Integer revision;
    private @Nullable Instant beginsAt;
    private @Nullable Instant beganBefore;
    private boolean calendarEntry;
    private @Nullable Instant answerBy;
    private @Nullable Integer logEntry;
    private @Nullable String logHead;
    private UUID eventId;
    private String messageId;

    @Enumerated(EnumType.STRING)
    private LetterState state;

    private Instant writtenAt;
    private Instant dueAt;
    private Instant nextAttemptAt;
    private @Nullable Instant turnAt;
    private int attempts;
    private int copies;
    private @Nullable UUID lease;
    private @Nullable Instant leasedUntil;
    private boolean mayHaveLeft;
    private boolean noLongerNeeded;
    private @Nullable Instant settledAt;

    @Enumerated(EnumType.STRING)
    private @Nullable FailureCause cause;

    private @Nullable String traceparent;

    @Version
    private int version;

    /// For Hibernate.
    protected LetterRow() {}

    LetterRow(Draft draft, UUID id, UUID eventId, String domain, Instant now, @Nullable String traceparent) {
        this.id = id;
        office = draft.office();
        caseId = draft.caseId();
        kind = draft.kind();
        recipientKind = draft.recipient().kind();
        recipientId = draft.recipient().id();
        sessionId = draft.session().map(SessionRevision::session).orElse(null);
        revision = draft.session().map(SessionRevision::revision).orElse(null);
        beginsAt = draft.begins().at().orElse(null);
        beganBefore = draft.begins().before().orElse(null);
        calendarEntry = draft.calendarEntry();
        answerBy = draft.answerBy().orElse(null);
        logEntry = draft.logHead().map(LogHead::entry).orElse(null);
        logHead = draft.logHead().map(LogHead::hash).orElse(null);
        this.eventId = eventId;
        messageId = "<" + id + "@" + domain + ">";
        state = draft.byVoice() ? LetterState.TO_BE_PHONED : LetterState.WAITING;
        writtenAt = now;
        dueAt = now.plus(draft.delay());
        nextAttemptAt = dueAt;
        this.traceparent = traceparent;
    }

    /// A sender takes the letter. It still waits, so it can still be dropped.
    Letter takenUntil(Instant end) {
        var taken = UUID.randomUUID();
        lease = taken;
        leasedUntil = end;
        return letter(taken);
    }

    /// The letter as it stands, for who only wants to know what it says.
    Letter untaken() {
        return letter(NOBODY);
    }

    private Letter letter(UUID taken) {
        return new Letter(
                id,
                office,
                caseId,
                kind,
                recipient(),
                session(),
                beginning(),
                calendarEntry,
                Optional.ofNullable(answerBy),
                logHead(),
                messageId,
                dueAt,
                Optional.ofNullable(turnAt),
                attempts,
                copies,
                taken,
                Optional.ofNullable(traceparent));
    }

    boolean begin(UUID byLease, Instant until) {
        if (!isHeldBy(byLease, LetterState.WAITING)) {
            return false;
        }
        state = LetterState.TRANSMITTING;
        turnAt = null;
        attempts++;
        leasedUntil = until;
        return true;
    }

    /// Whether whoever it is for has surely heard of it, by letter or by phone.
    boolean hasArrived() {
        return switch (state) {
            case SENT, PHONED -> true;
            case WAITING, TRANSMITTING, FAILED, TO_BE_PHONED, DROPPED -> false;
        };
    }

    boolean sent(UUID byLease, Instant now) {
        if (!isHeldBy(byLease, LetterState.TRANSMITTING)) {
            return false;
        }
        copies++;
        return settle(LetterState.SENT, now);
    }

    /// The mail server has surely not taken it; it is tried again, unless nobody needs it any more.
    boolean postpone(UUID byLease, Instant next, Instant now) {
        if (isHeldBy(byLease, LetterState.WAITING)) {
            attempts++;
        } else if (!isHeldBy(byLease, LetterState.TRANSMITTING)) {
            return false;
        }
        if (noLongerNeeded) {
            return settle(LetterState.DROPPED, now);
        }
        state = LetterState.WAITING;
        nextAttemptAt = next;
        release();
        return true;
    }

    /// It is not due before then, which is no failed attempt.
    boolean rest(UUID byLease, Instant then) {
        if (!isHeldBy(byLease, LetterState.WAITING)) {
            return false;
        }
        dueAt = then;
        nextAttemptAt = then;
        release();
        return true;
    }

    /// It stands in line until then. It is due all the same, and that it waits shows.
    boolean queue(UUID byLease, Instant turn) {
        if (!isHeldBy(byLease, LetterState.WAITING)) {
            return false;
        }
        turnAt = turn;
        nextAttemptAt = turn;
        release();
        return true;
    }

    boolean failed(UUID byLease, FailureCause why, Instant now) {
        if (!isHeldBy(byLease, LetterState.TRANSMITTING) && !isHeldBy(byLease, LetterState.WAITING)) {
            return false;
        }
        if (noLongerNeeded) {
            settle(LetterState.DROPPED, now);
            return false;
        }
        cause = why;
        return settle(LetterState.FAILED, now);
    }

    boolean toBePhoned(UUID byLease, Instant now) {
        return isHeldBy(byLease, LetterState.WAITING) && settle(LetterState.TO_BE_PHONED, now);
    }

    boolean droppedBy(UUID byLease, Instant now) {
        return isHeldBy(byLease, LetterState.WAITING) && settle(LetterState.DROPPED, now);
    }

    /// Whether the letter left is unknown: it leaves once more where a second copy does no harm, and never a third
    /// time; else staff decide. What nobody needs any more is dropped.
    ///
    /// @return what has become of it
    LetterState lost(Instant now) {
        if (state != LetterState.TRANSMITTING) {
            throw new IllegalStateException("Only a letter in transmission can be lost");
        }
        var first = !mayHaveLeft;
        mayHaveLeft = true;
        copies++;
        if (noLongerNeeded) {
            settle(LetterState.DROPPED, now);
        } else if (first && SecondCopy.isHarmless(kind)) {
            state = LetterState.WAITING;
            nextAttemptAt = now;
            release();
        } else {
            cause = FailureCause.UNKNOWN;
            settle(LetterState.FAILED, now);
        }
        return state;
    }

    boolean retry(Instant now) {
        if (state != LetterState.FAILED) {
            return false;
        }
        state = LetterState.WAITING;
        cause = null;
        settledAt = null;
        nextAttemptAt = now;
        release();
        return true;
    }

    /// A server further on could not deliver it. Of one whose fate was unknown, this is the end of it.
    ///
    /// @return whether that is news
    boolean cameBack(FailureCause why, Instant now) {
        return switch (state) {
            case SENT -> {
                cause = why;
                yield settle(LetterState.FAILED, now);
            }
            case FAILED -> {
                cause = cause == FailureCause.UNKNOWN ? why : cause;
                yield false;
            }
            case WAITING, TRANSMITTING, TO_BE_PHONED, PHONED, DROPPED -> false;
        };
    }

    /// That it has not arrived, for whoever has to know.
    LetterFailed failure(FailureCause why, Instant now) {
        return new LetterFailed(caseId, office, now, id, kind, recipientKind, recipientId, why);
    }

    /// Somebody was phoned who should be, or whom the letter did not reach.
    boolean phoned(Instant now) {
        return switch (state) {
            case PHONED -> true;
            case TO_BE_PHONED, FAILED -> settle(LetterState.PHONED, now);
            case WAITING, TRANSMITTING, SENT, DROPPED -> false;
        };
    }

    /// Whether the recipient knows of what the letter says, or may.
    boolean mayBeKnown() {
        return switch (state) {
            case TRANSMITTING, SENT, FAILED, PHONED -> true;
            case WAITING, TO_BE_PHONED, DROPPED -> mayHaveLeft;
        };
    }

    boolean isHeldBy(UUID byLease) {
        return isHeldBy(byLease, LetterState.TRANSMITTING);
    }

    private boolean isHeldBy(UUID byLease, LetterState expected) {
        return state == expected && byLease.equals(lease);
    }

    private boolean settle(LetterState end, Instant now) {
        state = end;
        settledAt = now;
        release();
        return true;
    }

    private void release() {
        lease = null;
        leasedUntil = null;
    }

    @Override
    public UUID id() {
        return id;
    }

    @Override
    public Optional<UUID> ofCase() {
        return Optional.of(caseId);
    }

    Office office() {
        return office;
    }

    UUID caseId() {
        return caseId;
    }

    LetterKind kind() {
        return kind;
    }

    Recipient recipient() {
        return new Recipient(recipientKind, recipientId);
    }

    /// The session the letter speaks of, as it was then.
    Optional<SessionRevision> session() {
        return Optional.ofNullable(sessionId)
                .map(session -> new SessionRevision(session, revision == null ? 0 : revision));
    }

    /// What it says of when the session begins.
    Beginning beginning() {
        return new Beginning(Optional.ofNullable(beginsAt), Optional.ofNullable(beganBefore));
    }

    private Optional<LogHead> logHead() {
        return Optional.ofNullable(logHead).map(hash -> new LogHead(logEntry == null ? 0 : logEntry, hash));
    }

    boolean isAbout(UUID session) {
        return session.equals(sessionId);
    }

    boolean calendarEntry() {
        return calendarEntry;
    }

    LetterState state() {
        return state;
    }

    Instant writtenAt() {
        return writtenAt;
    }

    Instant dueAt() {
        return dueAt;
    }

    Optional<Instant> settledAt() {
        return Optional.ofNullable(settledAt);
    }

    int attempts() {
        return attempts;
    }

    Optional<FailureCause> cause() {
        return Optional.ofNullable(cause);
    }

    int version() {
        return version;
    }
}
