package parley.scheduling.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import parley.scheduling.sessions.model.Plan;
import parley.scheduling.sessions.model.SessionId;

/// Which permits are to be asked for or given back now. Whoever takes one puts its next attempt off, so that several
/// replicas do not ask at once.
@ApplicationScoped
@Transactional
class PermitsDue {

    private static final Duration FIRST_PAUSE = Duration.ofSeconds(2);
    private static final int LONGEST_PAUSE_DOUBLINGS = 4;

    private final SessionRows rows;
    private final Sessions sessions;
    private final Clock clock;

    PermitsDue(SessionRows rows, Sessions sessions, Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.clock = clock;
    }

    List<Due> permits() {
        return rows.permitsDue(clock.instant()).stream()
                .flatMap(id -> take(id).stream())
                .toList();
    }

    /// This one, unless somebody else has taken it already.
    Optional<Due> permit(SessionId id) {
        return take(id.value());
    }

    List<Due> returns() {
        return rows.returnsDue(clock.instant()).stream()
                .flatMap(id -> take(id).stream())
                .toList();
    }

    /// Whether a session is as it was when it was read.
    boolean isStill(SessionFile file) {
        return sessions.require(file.plan().id()).session().equals(file.session());
    }

    void returned(SessionId id) {
        rows.findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE).ifPresent(SessionRow::permitReturned);
    }

    private Optional<Due> take(UUID id) {
        var now = clock.instant();
        var row = rows.findById(id, LockModeType.PESSIMISTIC_WRITE);
        if (row == null || !row.hasSomethingDue(now)) {
            return Optional.empty();
        }
        var doublings = Math.min(row.attempts(), LONGEST_PAUSE_DOUBLINGS);
        row.attemptedUntil(now.plus(FIRST_PAUSE.multipliedBy(1L << doublings)));
        var file = sessions.require(new SessionId(id));
        return Optional.of(new Due(file.plan(), file.insteadOf().map(sessions::require)));
    }

    /// A permit that is to be asked for or given back.
    ///
    /// @param plan what it is for
    /// @param before the session whose place it is to take: the permit is for that one, as it will be
    record Due(Plan plan, Optional<SessionFile> before) {

        /// The session that intake knows.
        SessionId session() {
            return before.map(file -> file.plan().id()).orElse(plan.id());
        }
    }
}
