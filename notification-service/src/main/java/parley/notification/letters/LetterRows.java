package parley.notification.letters;

import static io.quarkus.panache.common.Parameters.with;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import io.quarkus.panache.common.Parameters;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.Office;
import parley.events.letters.LetterKind;

/// The letters as stored. Load and change in one transaction.
@ApplicationScoped
class LetterRows implements PanacheRepositoryBase<LetterRow, UUID> {

    private static final List<LetterState> OPEN = List.of(LetterState.WAITING, LetterState.TO_BE_PHONED);
    private static final List<LetterState> OPEN_OR_FAILED =
            List.of(LetterState.WAITING, LetterState.TO_BE_PHONED, LetterState.FAILED);

    /// Locks due letters that nobody else has taken. While a letter to somebody about a session is in transmission,
    /// the next one about the same session waits, so that a cancellation never overtakes the appointment.
    List<LetterRow> lockDue(Instant now, int atMost) {
        return getEntityManager()
                .createNativeQuery("""
                        select due.* from letter due
                        where due.state = 'WAITING' and due.next_attempt_at <= :now
                          and (due.leased_until is null or due.leased_until < :now)
                          and not exists (
                            select 1 from letter ahead
                            where ahead.session_id = due.session_id
                              and ahead.recipient_id = due.recipient_id
                              and ahead.state = 'TRANSMITTING')
                        order by due.next_attempt_at, due.id
                        limit :at_most
                        for update of due skip locked
                        """, LetterRow.class)
                .setParameter("now", now)
                .setParameter("at_most", atMost)
                .getResultList();
    }

    /// Locks letters whose sender has not been heard of since it began.
    List<LetterRow> lockLost(Instant now, int atMost) {
        return getEntityManager()
                .createNativeQuery("""
                        select lost.* from letter lost
                        where lost.state = 'TRANSMITTING' and lost.leased_until < :now
                        order by lost.leased_until
                        limit :at_most
                        for update skip locked
                        """, LetterRow.class)
                .setParameter("now", now)
                .setParameter("at_most", atMost)
                .getResultList();
    }

    Optional<LetterRow> locked(UUID id) {
        return findByIdOptional(id, LockModeType.PESSIMISTIC_WRITE);
    }

    /// Locks every letter to this recipient that speaks of a session of the case.
    List<LetterRow> lockAboutSessions(UUID caseId, Recipient recipient) {
        return find(
                        "caseId = ?1 and recipientKind = ?2 and recipientId = ?3 and sessionId is not null order by writtenAt, id",
                        caseId,
                        recipient.kind(),
                        recipient.id())
                .withLock(LockModeType.PESSIMISTIC_WRITE)
                .list();
    }

    /// Nobody needs these questions any more, neither as letters nor as calls.
    void dropOpen(UUID caseId, Collection<LetterKind> kinds, Instant now) {
        drop("caseId = :case and kind in :kinds", with("case", caseId).and("kinds", kinds), OPEN, now);
    }

    /// The case is over, and nobody needs these any more, neither as letters nor as calls, nor after they failed: what
    /// failed to who has stopped goes too, and what stayed would tell of the others that they had not.
    void dropAtTheEnd(UUID caseId, Collection<LetterKind> kinds, Instant now) {
        drop("caseId = :case and kind in :kinds", with("case", caseId).and("kinds", kinds), OPEN_OR_FAILED, now);
    }

    /// Nobody needs these questions to this recipient any more.
    void dropOpen(UUID caseId, Recipient recipient, Collection<LetterKind> kinds, Instant now) {
        drop(
                "caseId = :case and recipientId = :to and kind in :kinds",
                with("case", caseId).and("to", recipient.id()).and("kinds", kinds),
                OPEN,
                now);
    }

    /// Nobody needs these questions to these people any more.
    void dropOpen(UUID caseId, Collection<UUID> participants, LetterKind kind, Instant now) {
        drop(
                "caseId = :case and recipientId in :all and kind = :kind",
                with("case", caseId).and("all", participants).and("kind", kind),
                OPEN,
                now);
    }

    /// Nobody needs these letters about this session any more; those about others of the same case stand.
    void dropOpenAbout(UUID session, Collection<LetterKind> kinds, Instant now) {
        drop("sessionId = :session and kind in :kinds", with("session", session).and("kinds", kinds), OPEN, now);
    }

    /// The same for one recipient, and nothing of it is tried again.
    void dropOpenAbout(UUID session, Recipient recipient, Collection<LetterKind> kinds, Instant now) {
        drop(
                "sessionId = :session and recipientId = :to and kind in :kinds",
                with("session", session).and("to", recipient.id()).and("kinds", kinds),
                OPEN_OR_FAILED,
                now);
    }

    /// Whether somebody was reminded of this question already, has it still to come, or never got it.
    boolean needNoReminder(UUID caseId, Recipient recipient, Instant validUntil) {
        return count(
                        "caseId = ?1 and recipientId = ?2 and (kind = ?3 and answerBy = ?4 or kind = ?5 and state in ?6)",
                        caseId,
                        recipient.id(),
                        LetterKind.INVITATION_REMINDER,
                        validUntil,
                        LetterKind.INVITATION,
                        OPEN_OR_FAILED)
                > 0;
    }

    /// The participants who were told of a session of this case.
    List<UUID> whoWasToldOfASession(UUID caseId) {
        return getEntityManager()
                .createQuery("""
                        select distinct recipientId from LetterRow
                        where caseId = :case and recipientKind = PARTICIPANT
                          and kind in (SESSION_SCHEDULED, FURTHER_SESSION_ASKED)
                        """, UUID.class)
                .setParameter("case", caseId)
                .getResultList();
    }

    /// Nothing that has not left leaves to this recipient, staff retry none of it, and call them about nothing.
    void dropAll(UUID caseId, Recipient recipient, Instant now) {
        getEntityManager()
                .createQuery("delete from ReplyRow where caseId = :case and recipientId = :to and calledAt is null")
                .setParameter("case", caseId)
                .setParameter("to", recipient.id())
                .executeUpdate();
        drop(
                "caseId = :case and recipientId = :to",
                with("case", caseId).and("to", recipient.id()),
                OPEN_OR_FAILED,
                now);
    }

    /// In one statement, which waits for a sender that just has the letter and then sees what it made of it. What is
    /// being handed to the mail server may leave, but is not tried again.
    private void drop(String which, Parameters whom, List<LetterState> states, Instant now) {
        update(
                "noLongerNeeded = true, version = version + 1,"
                        + " settledAt = case when state = :leaving then settledAt else :now end,"
                        + " state = case when state = :leaving then :leaving else :dropped end"
                        + " where " + which + " and (state in :states or state = :leaving)",
                whom.and("leaving", LetterState.TRANSMITTING)
                        .and("dropped", LetterState.DROPPED)
                        .and("states", states)
                        .and("now", now));
    }

    Optional<LetterRow> ofOffice(Office office, UUID id) {
        return find("id = ?1 and office = ?2", id, office).firstResultOptional().filter(Telling::isListed);
    }

    /// What staff see, by the same rule as [Telling#isListed].
    List<LetterRow> page(
            Office office, @Nullable LetterState state, @Nullable UUID caseId, @Nullable UUID after, int limit) {
        return getEntityManager()
                .createNativeQuery("""
                        select listed.* from letter listed
                        where listed.office = :office
                          and (cast(:state as varchar) is null or listed.state = cast(:state as varchar))
                          and (cast(:case_id as uuid) is null or listed.case_id = cast(:case_id as uuid))
                          and listed.state <> 'DROPPED'
                          and (listed.recipient_kind <> 'PARTICIPANT' or listed.kind not in (:telling)
                               or listed.state in ('FAILED', 'TO_BE_PHONED', 'PHONED'))
                          and (cast(:after as uuid) is null or (listed.written_at, listed.id) >
                               (select seen.written_at, seen.id from letter seen where seen.id = cast(:after as uuid)))
                        order by listed.written_at, listed.id
                        limit :at_most
                        """, LetterRow.class)
                .setParameter("office", office.name())
                .setParameter(
                        "telling", Telling.KINDS.stream().map(LetterKind::name).toList())
                .setParameter("state", state == null ? null : state.name())
                .setParameter("case_id", caseId == null ? null : caseId.toString())
                .setParameter("after", after == null ? null : after.toString())
                .setParameter("at_most", limit)
                .getResultList();
    }

    /// The cases of which anything is kept, in the order of their ids.
    List<UUID> casesKept(Optional<UUID> after, int atMost) {
        return getEntityManager()
                .createNativeQuery("""
                        select kept.case_id
                        from (select case_id from letter
                              union select case_id from stopped
                              union select case_id from reply where case_id is not null
                              union select cast(subject as uuid) from inbox_held where subject ~ :an_id
                              union select cast(subject as uuid) from outbox where subject ~ :an_id) kept
                        where cast(:after as uuid) is null or kept.case_id > cast(:after as uuid)
                        order by kept.case_id
                        limit :at_most
                        """, UUID.class)
                .setParameter("an_id", "^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
                .setParameter("after", after.map(UUID::toString).orElse(null))
                .setParameter("at_most", atMost)
                .getResultList();
    }

    LetterMeters.Standing standing(Instant now) {
        var counts = getEntityManager()
                .createQuery("""
                        select count(case when state in (WAITING, TRANSMITTING) and dueAt <= :now then 1 end),
                               min(case when state in (WAITING, TRANSMITTING) and dueAt <= :now then dueAt end),
                               count(case when state = FAILED then 1 end),
                               count(case when state = TO_BE_PHONED then 1 end),
                               (select count(*) from ReplyRow reply where reply.calledAt is null)
                        from LetterRow
                        """, Object[].class)
                .setParameter("now", now)
                .getSingleResult();
        return LetterMeters.Standing.at(now, counts);
    }
}
