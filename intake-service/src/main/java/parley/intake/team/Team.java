package parley.intake.team;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import parley.intake.access.StaffMember;
import parley.intake.ids.model.CaseId;
import parley.intake.refusals.Reason;
import parley.intake.remains.HangsOnCase;
import parley.problems.Refusal;

/// The members of staff who work on a case. Whoever opens or screens a case is one of them; others join by saying so,
/// and each may leave, so that a colleague takes it on.
@ApplicationScoped
public class Team implements HangsOnCase {

    private final EntityManager entities;

    Team(EntityManager entities) {
        this.entities = entities;
    }

    /// Takes somebody in. Joining twice is joining once.
    @Transactional(Transactional.TxType.MANDATORY)
    public void join(CaseId caseId, StaffMember staff) {
        entities.createNativeQuery("insert into team_member (case_id, member) values (?1, ?2) on conflict do nothing")
                .setParameter(1, caseId.value())
                .setParameter(2, staff.subject())
                .executeUpdate();
    }

    /// Lets somebody go who works on it no more. Leaving twice is leaving once.
    @Transactional(Transactional.TxType.MANDATORY)
    public void leave(CaseId caseId, StaffMember staff) {
        entities.createNativeQuery("delete from team_member where case_id = ?1 and member = ?2")
                .setParameter(1, caseId.value())
                .setParameter(2, staff.subject())
                .executeUpdate();
    }

    /// The cases that somebody works on.
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<CaseId> casesOf(StaffMember staff) {
        return ids(entities.createNativeQuery("select case_id from team_member where member = ?1", UUID.class)
                .setParameter(1, staff.subject())
                .getResultList());
    }

    /// Those among the cases that anybody works on.
    @Transactional(Transactional.TxType.MANDATORY)
    public Set<CaseId> takenOn(Collection<CaseId> cases) {
        return ids(
                entities.createNativeQuery("select distinct case_id from team_member where case_id in (?1)", UUID.class)
                        .setParameter(1, cases.stream().map(CaseId::value).toList())
                        .getResultList());
    }

    @Override
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(CaseId caseId) {
        entities.createNativeQuery("delete from team_member where case_id = ?1")
                .setParameter(1, caseId.value())
                .executeUpdate();
    }

    /// Refuses everybody else.
    @Transactional
    public void onlyMembers(CaseId caseId, StaffMember staff) {
        var found = entities.createNativeQuery("select 1 from team_member where case_id = ?1 and member = ?2")
                .setParameter(1, caseId.value())
                .setParameter(2, staff.subject())
                .getResultList();
        if (found.isEmpty()) {
            throw Refusal.because(Reason.JOIN_THE_CASE);
        }
    }

    private static Set<CaseId> ids(List<UUID> found) {
        return found.stream().map(CaseId::new).collect(Collectors.toUnmodifiableSet());
    }
}
