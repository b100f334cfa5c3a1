package parley.scheduling.sessions;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

@ApplicationScoped
class AssignmentRows implements PanacheRepositoryBase<AssignmentRow, UUID> {

    /// The assignments of a practitioner whose session took place, or was never begun and its time is over, the latest
    /// first.
    ///
    /// @param since how far back
    /// @param before the start of a session that comes before them in the list, and its assignment
    List<AssignmentRow> past(UUID practitioner, Instant since, Instant now, Instant before, UUID andId, int most) {
        return getEntityManager()
                .createQuery("""
                        select a from AssignmentRow a join SessionRow s on a.sessionId = s.id
                        where a.practitionerId = :practitioner and a.answer = ACCEPTED
                            and (s.state = TOOK_PLACE or s.state = SCHEDULED and s.endsAt <= :now)
                            and s.startsAt > :since
                            and (s.startsAt < :before or s.startsAt = :before and a.id < :andId)
                        order by s.startsAt desc, a.id desc""", AssignmentRow.class)
                .setParameter("practitioner", practitioner)
                .setParameter("since", since)
                .setParameter("now", now)
                .setParameter("before", before)
                .setParameter("andId", andId)
                .setMaxResults(most)
                .getResultList();
    }

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
