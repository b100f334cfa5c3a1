package parley.intake.cases;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import parley.events.Office;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.PersonId;

/// Where cases are kept. Who changes a case loads it with its lock and stores it in the same transaction; the lock is
/// what makes this service a referee between a permit and a withdrawal.
@ApplicationScoped
class CaseRows implements PanacheRepositoryBase<CaseRow, UUID> {

    /// Nobody has this id; a list in a query must not be empty.
    private static final UUID NOBODY = new UUID(0, 0);

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
    ///
    /// @param only those among these, if there is such a choice
    List<CaseRow> of(
            Office office,
            Optional<CaseState> state,
            Optional<Set<CaseId>> only,
            Set<PersonId> without,
            Optional<UUID> before,
            int limit) {
        return find(
                        """
                from CaseRow c where c.office = ?1
                and (?2 is null or c.state = ?2)
                and not exists (select 1 from ParticipantRow p where p.matter = c and p.personId in ?3)
                and (?4 is null or c.id < ?4)
                and (?5 = true or c.id in ?6)
                order by c.id desc""",
                        office,
                        state.orElse(null),
                        ids(without),
                        before.orElse(null),
                        only.isEmpty(),
                        only.map(CaseRows::caseIds).orElse(List.of(NOBODY)))
                .page(Page.ofSize(limit))
                .list();
    }

    /// Cases of an office that are not closed, without those a person is in; with everybody in them, in one question.
    List<CaseRow> open(Office office, Set<PersonId> without) {
        return list("""
                from CaseRow c left join fetch c.participants where c.office = ?1
                and c.state <> parley.intake.cases.CaseState.CLOSED
                and not exists (select 1 from ParticipantRow p where p.matter = c and p.personId in ?2)""", office, ids(without));
    }

    /// Those among the cases that are of an office, without those a person is in.
    List<CaseId> among(Collection<CaseId> cases, Office office, Set<PersonId> without) {
        return getEntityManager()
                .createQuery("""
                        select c.id from CaseRow c where c.id in (?1) and c.office = ?2
                        and not exists (
                            select 1 from ParticipantRow p where p.matter = c and p.personId in (?3))""", UUID.class)
                .setParameter(1, cases.stream().map(CaseId::value).toList())
                .setParameter(2, office)
                .setParameter(3, ids(without))
                .getResultStream()
                .map(CaseId::new)
                .toList();
    }

    /// Cases that go on and that one person takes part in, latest first, without those another is in. Who turned to the
    /// office takes part, and then whoever has a live yes. Who was asked and has not said yes is not told from
    /// who has gone, and in a case without a meeting nobody but the requester is found.
    List<CaseRow> with(Office office, PersonId who, Set<PersonId> without, int limit) {
        return find("""
                from CaseRow c where c.office = ?1
                and c.state <> parley.intake.cases.CaseState.CLOSED
                and exists (select 1 from ParticipantRow p where p.matter = c and p.personId = ?2
                    and p.standing not in (
                        parley.intake.cases.ParticipantRow$Kind.LEFT,
                        parley.intake.cases.ParticipantRow$Kind.WITHDREW,
                        parley.intake.cases.ParticipantRow$Kind.RELEASED)
                    and (p.ordinal = 0
                        or p.standing = parley.intake.cases.ParticipantRow$Kind.AGREED
                        and c.state <> parley.intake.cases.CaseState.NOT_ACCEPTED))
                and not exists (select 1 from ParticipantRow p where p.matter = c and p.personId in ?3)
                order by c.id desc""", office, who.value(), ids(without))
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

    /// Cases whose people are asked about a further session, and in which nothing was said since the given instant.
    List<CaseId> consideredSince(Instant before) {
        return ids("""
                select c.id from CaseRow c
                where c.state = parley.intake.cases.CaseState.CONSIDERING and c.changedAt <= ?1""", before);
    }

    /// Cases in which somebody was invited by the first instant, may still answer at the second, and was not reminded.
    List<CaseId> withSilence(Instant invited, Instant now) {
        return ids("""
                select distinct p.matter.id from ParticipantRow p
                where p.standing = parley.intake.cases.ParticipantRow$Kind.ASKED and not p.reminded
                and p.standingSince <= ?1 and p.validUntil > ?2""", invited, now);
    }

    /// Cases that have not changed since the first instant, with no session since then, and with nothing that
    /// is to come after the second.
    List<CaseId> idleSince(Instant since, Instant now) {
        return ids("""
                select c.id from CaseRow c
                where c.state <> parley.intake.cases.CaseState.CLOSED and c.changedAt <= ?1
                and (c.consideringUntil is null or c.consideringUntil <= ?2)
                and not exists (select 1 from PermitRow permit
                    where permit.caseId = c.id and permit.endsAt > ?1)
                and not exists (select 1 from ParticipantRow p
                    where p.matter = c and p.standing = parley.intake.cases.ParticipantRow$Kind.ASKED
                    and p.validUntil > ?2)""", since, now);
    }

    private static List<UUID> caseIds(Set<CaseId> cases) {
        return cases.isEmpty()
                ? List.of(NOBODY)
                : cases.stream().map(CaseId::value).toList();
    }

    private static List<UUID> ids(Set<PersonId> persons) {
        return persons.isEmpty()
                ? List.of(NOBODY)
                : persons.stream().map(PersonId::value).toList();
    }

    private List<CaseId> ids(String query, Instant... instants) {
        var typed = getEntityManager().createQuery(query, UUID.class);
        for (var i = 0; i < instants.length; i++) {
            typed.setParameter(i + 1, instants[i]);
        }
        return typed.getResultStream().map(CaseId::new).toList();
    }
}
