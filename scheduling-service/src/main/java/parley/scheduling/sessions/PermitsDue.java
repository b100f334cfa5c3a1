package parley.scheduling.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Function;
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

    List<Plan> permits() {
        return take(rows::permitsDue);
    }

    List<Plan> returns() {
        return take(rows::returnsDue);
    }

    void returned(SessionId id) {
        rows.findById(id.value(), LockModeType.PESSIMISTIC_WRITE).permitReturned();
    }

    private List<Plan> take(Function<Instant, List<UUID>> dueBy) {
        var now = clock.instant();
        var plans = new ArrayList<Plan>();
        for (var id : dueBy.apply(now)) {
            var row = rows.findById(id, LockModeType.PESSIMISTIC_WRITE);
            rows.getEntityManager().refresh(row);
            if (row.hasSomethingDue(now)) {
                var doublings = Math.min(row.attempts(), LONGEST_PAUSE_DOUBLINGS);
                row.attemptedUntil(now.plus(FIRST_PAUSE.multipliedBy(1L << doublings)));
                plans.add(sessions.require(new SessionId(id)).plan());
            }
        }
        return plans;
    }
}
