package parley.intake.changes;

import io.quarkus.narayana.jta.QuarkusTransaction;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import parley.intake.access.CasePolicy;
import parley.intake.access.StaffMember;
import parley.intake.ids.model.PersonId;

/// Reads from the database what has changed, so that it makes no difference which replica changed it.
///
/// Each row carries the transaction of its last change. A look goes as far as the oldest transaction that is still
/// open, so that a change whose transaction takes longer is not passed over; nothing is missed, and something may come
/// twice.
@ApplicationScoped
class Changes {

    /// Nobody has this id; a list in a query must not be empty.
    private static final UUID NOBODY = new UUID(0, 0);

    private final EntityManager entities;
    private final CasePolicy policy;

    Changes(EntityManager entities, CasePolicy policy) {
        this.entities = entities;
        this.policy = policy;
    }

    /// Where a listener begins who wants to hear what is still to come.
    long now() {
        return QuarkusTransaction.requiringNew().call(this::horizon);
    }

    /// What has changed from a place on, in cases that this member of staff may see.
    Look since(StaffMember staff, long place) {
        return QuarkusTransaction.requiringNew().call(() -> {
            var until = horizon();
            var query = entities.createNativeQuery("""
                    select m.changed_in::text::bigint as place, m.id as id, m.shown_version as version
                    from matter m
                    where m.office = :office
                    and m.changed_in >= cast(cast(:since as text) as xid8)
                    and m.changed_in < cast(cast(:until as text) as xid8)
                    and not exists (select 1 from participant p where p.case_id = m.id and p.person_id in (:persons))
                    order by m.changed_in, m.id""", Tuple.class)
                    .setParameter("office", staff.office().name())
                    .setParameter("since", Long.toString(place))
                    .setParameter("until", Long.toString(until))
                    .setParameter(
                            "persons",
                            Stream.concat(policy.persons(staff).stream().map(PersonId::value), Stream.of(NOBODY))
                                    .toList());
            @SuppressWarnings("unchecked")
            List<Tuple> found = query.getResultList();
            var changes = found.stream()
                    .map(row -> new Change(
                            ((Number) row.get("place")).longValue(),
                            (UUID) row.get("id"),
                            ((Number) row.get("version")).longValue()))
                    .toList();
            return new Look(changes, Math.max(place, until));
        });
    }

    private long horizon() {
        return ((Number) entities.createNativeQuery("select pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                        .getSingleResult())
                .longValue();
    }

    /// @param next where the next look begins
    record Look(List<Change> changes, long next) {}
}
