package parley.intake.plans;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Page;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.PersonId;
import parley.intake.ids.model.PlanId;

/// Where plans are kept.
@ApplicationScoped
class PlanRows implements PanacheRepositoryBase<PlanRow, UUID> {

    /// Nobody has this id; a list in a query must not be empty.
    private static final UUID NOBODY = new UUID(0, 0);

    /// What the Chair may see: handed over and not past, and nothing of a case that the Chair is in.
    private static final String FOR_THE_CHAIR = """
            from PlanRow p
            where (p.state = parley.intake.plans.PlanState.SUBMITTED
                or p.state = parley.intake.plans.PlanState.APPROVED and p.lastDueOn >= ?1)
            and not exists (select 1 from ParticipantRow who where who.matter.id = p.caseId and who.personId in ?2)
            """;

    Optional<PlanRow> of(CaseId caseId) {
        return find("caseId", caseId.value()).firstResultOptional();
    }

    Optional<PlanRow> lockedOf(CaseId caseId) {
        return find("caseId", caseId.value())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .firstResultOptional();
    }

    Optional<PlanRow> locked(PlanId id) {
        return findByIdOptional(id.value(), LockModeType.PESSIMISTIC_WRITE);
    }

    /// The case of a plan, without taking the plan itself; empty if it has none any more.
    Optional<CaseId> caseOf(PlanId id) {
        return getEntityManager()
                .createQuery("select p.caseId from PlanRow p where p.id = ?1 and p.caseId is not null", UUID.class)
                .setParameter(1, id.value())
                .getResultStream()
                .findFirst()
                .map(CaseId::new);
    }

    /// Takes the case off its approved plan.
    void keepApprovedWithout(CaseId caseId) {
        update("caseId = null where caseId = ?1 and state = ?2", caseId.value(), PlanState.APPROVED);
    }

    List<PlanId> idsOf(CaseId caseId) {
        return getEntityManager()
                .createQuery("select p.id from PlanRow p where p.caseId = ?1", UUID.class)
                .setParameter(1, caseId.value())
                .getResultStream()
                .map(PlanId::new)
                .toList();
    }

    boolean isInWorkOrUndecided(CaseId caseId) {
        return count("caseId = ?1 and state <> ?2", caseId.value(), PlanState.APPROVED) > 0;
    }

    boolean isForTheChair(PlanId id, LocalDate today, Set<PersonId> chair) {
        return count(FOR_THE_CHAIR + "and p.id = ?3", today, ids(chair), id.value()) > 0;
    }

    List<PlanRow> forTheChair(LocalDate today, Set<PersonId> chair, Optional<UUID> after, int limit) {
        return find(
                        FOR_THE_CHAIR + "and (?3 is null or p.id > ?3) order by p.id",
                        today,
                        ids(chair),
                        after.orElse(null))
                .page(Page.ofSize(limit))
                .list();
    }

    private static Set<UUID> ids(Set<PersonId> people) {
        return Stream.concat(Stream.of(NOBODY), people.stream().map(PersonId::value))
                .collect(Collectors.toUnmodifiableSet());
    }
}
