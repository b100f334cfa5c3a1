package parley.scheduling.sessions;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AssignmentRows implements PanacheRepositoryBase<AssignmentRow, UUID> {

    /// The sessions that stand or are under way, are not over, and in which this practitioner sits.
    List<SessionRow> standing(UUID practitioner, Instant now) {
        return getEntityManager()
                .createQuery("""
                        select s from SessionRow s join AssignmentRow a on a.sessionId = s.id
                        where a.practitionerId = :practitioner and a.answer = ACCEPTED
                            and s.state in (SCHEDULED, STARTED) and s.endsAt > :now
                        order by s.startsAt, s.id""", SessionRow.class)
                .setParameter("practitioner", practitioner)
                .setParameter("now", now)
                .getResultList();
    }
}
