package parley.scheduling.sessions;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class SessionRows implements PanacheRepositoryBase<SessionRow, UUID> {

    private static final int A_FEW = 50;

    List<UUID> holdsEndedBy(Instant now) {
        return ids("state = HELD and answerBy <= ?1", now);
    }

    List<UUID> startedWithoutPermit(Instant now) {
        return ids("state = AWAITING_PERMIT and startsAt <= ?1", now);
    }

    List<UUID> permitsDue(Instant now) {
        return ids("permitDueAt <= ?1", now);
    }

    List<UUID> returnsDue(Instant now) {
        return ids("returnDueAt <= ?1", now);
    }

    private List<UUID> ids(String condition, Instant now) {
        return find(condition + " order by id", now).page(0, A_FEW).stream()
                .map(SessionRow::id)
                .toList();
    }
}
