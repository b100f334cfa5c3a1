package parley.intake.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import parley.events.Office;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.PersonId;

/// Where cases are kept. Who changes a case loads it with its lock and stores it in the same transaction; the lock is
/// what makes this service a referee between a permit and a withdrawal.
@ApplicationScoped
class CaseRows implements PanacheRepositoryBase<CaseRow, UUID> {

    Optional<CaseRow> locked(CaseId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    Optional<CaseRow> held(CaseId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_READ);
    }

    Optional<CaseRow> seen(CaseId id) {
        return findByIdOptional(id.value());
    }

    /// Cases of an office, latest first, without those a person is in.
    List<CaseRow> of(
            Office office, Optional<CaseState> state, Optional<PersonId> without, Optional<UUID> before, int limit) {
        return find(
                        """
                from CaseRow c where c.office = ?1
                and (?2 is null or c.state = ?2)
                and (?3 is null or not exists (
                    select 1 from ParticipantRow p where p.matter = c and p.personId = ?3))
                and (?4 is null or c.id < ?4)
                order by c.id desc""",
                        office,
                        state.orElse(null),
                        without.map(PersonId::value).orElse(null),
                        before.orElse(null))
                .page(Page.ofSize(limit))
                .list();
    }

    /// Cases that one person is or was in, latest first, without those another is in.
    List<CaseRow> with(Office office, PersonId who, Optional<PersonId> without, int limit) {
        return find("""
                from CaseRow c where c.office = ?1
                and exists (select 1 from ParticipantRow p where p.matter = c and p.personId = ?2)
                and (?3 is null or not exists (
                    select 1 from ParticipantRow p where p.matter = c and p.personId = ?3))
                order by c.id desc""", office, who.value(), without.map(PersonId::value).orElse(null))
                .page(Page.ofSize(limit))
                .list();
    }

    /// Cases in which somebody has not answered in time.
    List<CaseId> withLapsed(Instant now) {
        return ids("""
                select distinct p.matter.id from ParticipantRow p
                where p.standing = parley.intake.cases.ParticipantRow$Kind.ASKED and p.validUntil <= ?1""", now);
    }

    /// Cases in which somebody left before the given instant, and which nobody was told of yet.
    List<CaseId> inVain(Instant before) {
        return ids("""
                select distinct p.matter.id from ParticipantRow p
                where p.standing = parley.intake.cases.ParticipantRow$Kind.LEFT and p.standingSince <= ?1
                and p.matter.state = parley.intake.cases.CaseState.CONVENING""", before);
    }

    private List<CaseId> ids(String query, Instant at) {
        return getEntityManager()
                .createQuery(query, UUID.class)
                .setParameter(1, at)
                .getResultStream()
                .map(CaseId::new)
                .toList();
    }
}
