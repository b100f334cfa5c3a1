package parley.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Tuple;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.hibernate.Session;
import parley.intake.access.StaffMember;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;
import parley.intake.links.LinkSession;
import parley.intake.people.People;
import parley.intake.sealing.KeyOwner;
import parley.intake.sealing.Shredder;

/// People who go without a link of their own at hand: staff have heard it, or their key has gone already.
@ApplicationScoped
public class Leaving {

    private final EntityManager entities;
    private final ConsentDesk consents;
    private final CaseRows rows;
    private final People people;
    private final Shredder shredder;
    private final Clock clock;

    Leaving(
            EntityManager entities,
            ConsentDesk consents,
            CaseRows rows,
            People people,
            Shredder shredder,
            Clock clock) {
        this.entities = entities;
        this.consents = consents;
        this.rows = rows;
        this.people = people;
        this.shredder = shredder;
        this.clock = clock;
    }

    /// Somebody has told staff that they stop taking part.
    @Transactional
    public void heard(StaffMember staff, CaseId caseId, ParticipantId participantId) {
        var _ = consents.stopped(staff, caseId, participantId, Expected.optional(null));
    }

    /// Somebody is found to have gone.
    @Transactional
    public void found(CaseId caseId, ParticipantId participantId) {
        consents.withdraw(new LinkSession(caseId, participantId, clock.instant()));
        unnamed(caseId, participantId);
    }

    /// Somebody who has left asks to be forgotten, though the case may go on: from now on their address leads to nobody
    /// in it, and if it was they who turned to the office, what they said can be read no more.
    @Transactional(Transactional.TxType.MANDATORY)
    public void forgotten(CaseId caseId, ParticipantId participantId) {
        unnamed(caseId, participantId);
        var requester =
                rows.locked(caseId).map(row -> row.participants().getFirst().id());
        if (requester.equals(Optional.of(participantId))) {
            shredder.doom(KeyOwner.of(caseId), clock.instant());
        }
    }

    private void unnamed(CaseId caseId, ParticipantId participantId) {
        rows.locked(caseId).stream()
                .flatMap(row -> row.participants().stream())
                .filter(who -> who.id().equals(participantId))
                .forEach(who -> {
                    var before = who.person();
                    who.becomes(people.instead(before));
                    entities.flush();
                    people.letGo(Set.of(before.value()));
                });
    }

    /// Everybody who takes part in a case that goes on, with the case.
    @Transactional
    public Map<UUID, UUID> present() {
        @SuppressWarnings("unchecked")
        List<Tuple> rows = entities.createNativeQuery("""
                        select p.id, p.case_id from participant p join matter m on m.id = p.case_id
                        where m.state not in ('CLOSED', 'NOT_ACCEPTED')
                        and p.standing not in ('LEFT', 'WITHDREW', 'RELEASED')
                        and not exists (select 1 from doomed_key d where d.owner = p.id)""", Tuple.class).getResultList();
        var found = new HashMap<UUID, UUID>();
        rows.forEach(row -> found.put(row.get(0, UUID.class), row.get(1, UUID.class)));
        return found;
    }

    /// Whose key goes, and when: people who have gone or asked to be forgotten, and cases of whose words none are
    /// left to read. Keys whose end is noted already are left out.
    @Transactional
    public Map<UUID, Instant> keyless() {
        var now = clock.instant();
        var found = new HashMap<UUID, Instant>();
        entities.unwrap(Session.class)
                .createNativeQuery("""
                        select p.id as owner,
                               case when p.standing = 'WITHDREW' and c.participant_id is not null
                                    then p.standing_since else ?1 end as gone_at,
                               p.standing = 'WITHDREW' and c.participant_id is not null as expects_letter
                        from participant p left join contact c on c.participant_id = p.id
                        where (p.standing in ('LEFT', 'WITHDREW', 'RELEASED') or c.participant_id is null)
                        and not exists (select 1 from doomed_key d where d.owner = p.id)
                        union all
                        select m.id, ?1, false from matter m left join words w on w.case_id = m.id
                        where (m.state = 'CLOSED' or w.case_id is null)
                        and not exists (select 1 from doomed_key d where d.owner = m.id)""", Tuple.class)
                .addScalar("owner", UUID.class)
                .addScalar("gone_at", Instant.class)
                .addScalar("expects_letter", Boolean.class)
                .setParameter(1, now)
                .getResultList()
                .forEach(row -> {
                    var goneAt = row.get("gone_at", Instant.class);
                    found.put(
                            row.get("owner", UUID.class),
                            row.get("expects_letter", Boolean.class) ? goneAt.plus(Filing.ACKNOWLEDGEMENT) : goneAt);
                });
        return found;
    }

    /// Those among the ids that are cases here.
    @Transactional
    public List<UUID> casesAmong(Collection<UUID> ids) {
        return ids.isEmpty()
                ? List.of()
                : entities.createQuery("select c.id from CaseRow c where c.id in ?1", UUID.class)
                        .setParameter(1, ids)
                        .getResultList();
    }
}
