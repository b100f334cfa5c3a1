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

    /// Ids alone: a row that was read before it is locked would be locked as it was then.
    private List<UUID> ids(String condition, Instant now) {
        return getEntityManager()
                .createQuery("select id from SessionRow where " + condition + " order by id", UUID.class)
                .setParameter(1, now)
                .setMaxResults(A_FEW)
                .getResultList();
    }
}
