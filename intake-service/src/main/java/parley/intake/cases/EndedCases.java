package parley.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.hibernate.Session;
import parley.events.Office;
import parley.intake.access.StaffMember;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;

/// Cases at their end, for whoever forgets them.
@ApplicationScoped
public class EndedCases {

    private final EntityManager entities;
    private final CaseFolder folder;

    EndedCases(EntityManager entities, CaseFolder folder) {
        this.entities = entities;
        this.folder = folder;
    }

    /// Cases of both offices that ended before the given instant.
    @Transactional
    public List<CaseId> endedBefore(Instant before) {
        return entities.unwrap(Session.class)
                .createNativeQuery("select id from matter where state = 'CLOSED' and state_since < ?1", UUID.class)
                .setParameter(1, before)
                .getResultStream()
                .map(CaseId::new)
                .toList();
    }

    /// A case with its lock; empty if there is none, or no longer.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Ended> locked(CaseId id) {
        var rows = entities.unwrap(Session.class)
                .createNativeQuery("""
                        select office, state, state_since, issue_kinds, conflict_stage, offering, first_contact_at,
                               first_session_at, outcome
                        from matter where id = ?1 for update""", Tuple.class)
                .addScalar("office", String.class)
                .addScalar("state", String.class)
                .addScalar("state_since", Instant.class)
                .addScalar("issue_kinds", String.class)
                .addScalar("conflict_stage", String.class)
                .addScalar("offering", String.class)
                .addScalar("first_contact_at", Instant.class)
                .addScalar("first_session_at", Instant.class)
                .addScalar("outcome", String.class)
                .setParameter(1, id.value())
                .getResultList();
        return rows.stream().findFirst().map(row -> ended(id, row));
    }

    /// Refuses whoever may not see the case, as if there were none.
    @Transactional
    public void mustBeVisibleTo(StaffMember staff, CaseId id) {
        var _ = folder.toRead(staff, id);
    }

    /// Deletes the case and the people in it, once nothing hangs on it any more.
    @Transactional(Transactional.TxType.MANDATORY)
    public void delete(CaseId id) {
        execute("delete from participant where case_id = ?1", id);
        execute("delete from matter where id = ?1", id);
    }

    private Ended ended(CaseId id, Tuple row) {
        var kinds = row.get("issue_kinds", String.class);
        return new Ended(
                id,
                Office.valueOf(row.get("office", String.class)),
                Optional.of(row.get("state_since", Instant.class))
                        .filter(_ -> row.get("state", String.class).equals(CaseState.CLOSED.name())),
                kinds.isEmpty() ? Set.of() : Set.of(kinds.split(",")),
                Optional.ofNullable(row.get("conflict_stage", String.class)),
                Optional.ofNullable(row.get("offering", String.class)),
                Optional.ofNullable(row.get("first_session_at", Instant.class))
                        .map(session -> Duration.between(row.get("first_contact_at", Instant.class), session)),
                Optional.ofNullable(row.get("outcome", String.class)),
                ids("select id from participant where case_id = ?1", id).stream()
                        .map(ParticipantId::new)
                        .toList(),
                ids("select person_id from participant where case_id = ?1", id).stream()
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private List<UUID> ids(String sql, CaseId id) {
        return entities.unwrap(Session.class)
                .createNativeQuery(sql, UUID.class)
                .setParameter(1, id.value())
                .getResultList();
    }

    private void execute(String sql, CaseId id) {
        entities.createNativeQuery(sql).setParameter(1, id.value()).executeUpdate();
    }
}
