package parley.scheduling.sessions;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import parley.events.Office;

@ApplicationScoped
class SessionRows implements PanacheRepositoryBase<SessionRow, UUID> {

    private static final int A_FEW = 50;
    private static final int MOST = 200;

    private static final String TO_HAND_OVER = """
            select s.id from session s
            where s.office = :office and s.state in ('HELD', 'AWAITING_PERMIT', 'SCHEDULED') and s.starts_at > :now
              and s.instead_of is null
              and (exists (
                      select 1 from assignment a join practitioner p on p.id = a.practitioner_id
                      where a.session_id = s.id
                        and (not p.active or exists (
                            select 1 from dated_hours d
                            where d.practitioner_id = p.id and d.willingness = 'AWAY'
                              and d.starts_at < s.ends_at and d.ends_at > s.starts_at)))
                  or exists (
                      select 1 from room r
                      where r.id in (s.room_id, s.second_room_id)
                        and (not r.active or exists (
                            select 1 from room_exception e
                            where e.room_id = r.id and not e.open
                              and e.starts_at < s.ends_at and e.ends_at > s.starts_at)))
                  or s.state = 'SCHEDULED' and exists (
                      select 1 from session_attendee g
                      where g.session_id = s.id
                        and not exists (
                            select 1 from ticked_start t
                            where t.participant_id = g.participant_id and t.starts_at = s.starts_at)
                        and not exists (
                            select 1 from given_window w
                            where w.participant_id = g.participant_id
                              and w.starts_at <= s.starts_at and w.ends_at >= s.ends_at)))
            order by s.starts_at, s.id limit 200""";

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

    /// What stands from then on, unless each person has their own or something is held in its place.
    List<UUID> standing(Office office, Instant from, int most) {
        return getEntityManager()
                .createQuery("""
                        select s.id from SessionRow s
                        where s.office = :office and s.state = SCHEDULED and s.startsAt >= :from and s.onlyFor is null
                            and not exists (select 1 from SessionRow c
                                            where c.insteadOf = s.id and c.state in (HELD, AWAITING_PERMIT))
                        order by s.startsAt, s.id""", UUID.class)
                .setParameter("office", office)
                .setParameter("from", from)
                .setMaxResults(most)
                .getResultList();
    }

    /// What is still to come and may not stay as it is, the next first: somebody has left or is away, a room is closed,
    /// or somebody ticked other starts and gave no one window that it lies in.
    List<UUID> toHandOver(Office office, Instant now) {
        List<?> found = getEntityManager()
                .createNativeQuery(TO_HAND_OVER, UUID.class)
                .setParameter("office", office.name())
                .setParameter("now", now)
                .getResultList();
        return found.stream().map(UUID.class::cast).toList();
    }

    /// Of open cases, their time over, and nobody has said what became of them; the first one first.
    ///
    /// @param longOver before when a session that was begun must have ended
    List<UUID> untold(Office office, Instant now, Instant longOver) {
        return getEntityManager()
                .createQuery("""
                        select s.id from SessionRow s join CaseRow c on c.id = s.caseId
                        where s.office = :office and s.insteadOf is null and c.state <> CLOSED
                            and (s.state = SCHEDULED and s.endsAt <= :now or s.state = STARTED and s.endsAt <= :longOver)
                        order by s.startsAt, s.id""", UUID.class)
                .setParameter("office", office)
                .setParameter("now", now)
                .setParameter("longOver", longOver)
                .setMaxResults(MOST)
                .getResultList();
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
