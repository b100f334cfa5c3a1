package parley.scheduling.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.persistence.EntityNotFoundException;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.Office;
import parley.events.sessions.Blocker;
import parley.outbox.transactions.Transactions;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.cases.model.Attending;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.cases.model.PlannedCase;
import parley.scheduling.cases.model.Terms;

/// The cases scheduling has heard of. Whoever changes one locks it first and stores it in the same transaction; the
/// lock on a case always comes before locks on what is reserved for it.
@ApplicationScoped
@Transactional
public class Cases {

    private final CaseRows cases;
    private final ParticipantRows participants;
    private final WithdrawalRows withdrawals;
    private final Transactions transactions;
    private final Event<SearchDue> searches;

    Cases(
            CaseRows cases,
            ParticipantRows participants,
            WithdrawalRows withdrawals,
            Transactions transactions,
            Event<SearchDue> searches) {
        this.cases = cases;
        this.participants = participants;
        this.withdrawals = withdrawals;
        this.transactions = transactions;
        this.searches = searches;
    }

    /// The case as it is.
    public CaseFile require(CaseId id) {
        return find(id).orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }

    public Optional<CaseFile> find(CaseId id) {
        return cases.withPeople(id);
    }

    /// The case as it is, and nobody else changes it before this transaction ends.
    ///
    /// It is read anew with the lock: to lock what was read earlier in the transaction would fail if somebody else
    /// has changed it since.
    public Optional<CaseFile> lock(CaseId id) {
        return cases.findByIdOptional(id.value()).map(row -> {
            try {
                cases.getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
            } catch (EntityNotFoundException _) {
                throw Refusal.because(GeneralReason.NOT_FOUND);
            }
            return file(id, row);
        });
    }

    /// Locks a case that must exist.
    public CaseFile requireLocked(CaseId id) {
        return lock(id).orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }

    /// Begins to plan a case, empty at first.
    public void open(CaseId id, Office office, Terms terms) {
        var row = new CaseRow(id, office);
        row.take(terms);
        row.take(new PlannedCase.Gathering(id, List.of(), false, 1));
        cases.persist(row);
        cases.flush();
    }

    /// Replaces what is kept of a case by its new state. Answers of people who are no longer in it go with them.
    public void store(PlannedCase planned) {
        var row = cases.findById(planned.id().value());
        row.take(planned);
        var known = new HashMap<ParticipantId, ParticipantRow>();
        participants.of(planned.id()).forEach(one -> known.put(one.id(), one));
        // In the order in which whoever forgets a case locks its people.
        planned.people().stream()
                .filter(attending -> !known.containsKey(attending.id()))
                .map(Attending::person)
                .sorted(Comparator.comparing(person -> person.value().toString()))
                .forEach(cases::addPerson);
        var place = 0;
        for (var attending : planned.people()) {
            var kept = known.remove(attending.id());
            if (kept == null) {
                kept = new ParticipantRow(planned.id(), attending.id());
                kept.take(attending, place++);
                participants.persist(kept);
            } else {
                kept.take(attending, place++);
            }
        }
        known.values().forEach(participants::delete);
        cases.flush();
    }

    /// Takes over changed terms.
    public void store(CaseId id, Terms terms) {
        cases.findById(id.value()).take(terms);
    }

    /// Remembers whether staff wish for a second room.
    public void setSecondRoom(CaseId id, boolean wished) {
        cases.findById(id.value()).setSecondRoom(wished);
    }

    /// Remembers that options have to be looked for, or need not be.
    public void setSearchDue(CaseId id, boolean due) {
        cases.findById(id.value()).setSearchDue(due);
        if (due) {
            transactions.afterCommit(() -> searches.fireAsync(new SearchDue(id)));
        }
    }

    /// Remembers that options have been looked for.
    ///
    /// @param inTheWay what took most of them away; nothing if there was any
    public void searched(CaseId id, @Nullable Blocker inTheWay) {
        cases.findById(id.value()).searched(inTheWay);
    }

    /// What was in the way when no option was found, unless something has changed in the case since.
    public Optional<Blocker> blockedBy(CaseId id) {
        return cases.findById(id.value()).blockedBy();
    }

    /// Whether no option was found when they were last looked for, and nothing has changed in the case since.
    boolean isWithoutOption(CaseId id) {
        return cases.findById(id.value()).isWithoutOption();
    }

    /// Somebody can be offered for more than before: a case without an option may have one now. There may be many such
    /// cases, so that each has its turn.
    void searchAgain(CaseId id) {
        lock(id).filter(file -> file.state() instanceof PlannedCase.Ready && isWithoutOption(id))
                .ifPresent(_ -> cases.findById(id.value()).searchAgain());
    }

    /// Cases without an option that nobody is looking for.
    List<CaseId> withoutOption() {
        return cases
                .getEntityManager()
                .createQuery("select id from CaseRow where withoutOption and not searchDue order by id", UUID.class)
                .getResultList()
                .stream()
                .map(CaseId::new)
                .toList();
    }

    /// From when on silence about times counts.
    public void waitForTimesUntil(CaseId id, Instant due) {
        cases.findById(id.value()).setTimesDueAt(due);
    }

    /// Silence has counted; it does not count again before people are asked again.
    public void stopWaitingForTimes(CaseId id) {
        cases.findById(id.value()).setTimesDueAt(null);
    }

    /// Some accepted cases in which somebody's times are still missing at this hour.
    public List<CaseId> timesMissingAt(Instant now) {
        return cases
                .getEntityManager()
                .createQuery(
                        "select id from CaseRow where state = GATHERING and accepted and timesDueAt <= :now order by id",
                        UUID.class)
                .setParameter("now", now)
                .setMaxResults(20)
                .getResultList()
                .stream()
                .map(CaseId::new)
                .toList();
    }

    /// Whether options have to be looked for, or may be there meanwhile.
    public boolean isSearchDue(CaseId id) {
        return cases.findByIdOptional(id.value())
                .map(row -> row.isSearchDue() || row.isWithoutOption())
                .orElse(false);
    }

    /// Some cases whose options have to be looked for, or may be there by now. Whose turn was longest ago comes first,
    /// so that a search that fails again and again keeps no other waiting. What somebody is changing comes later.
    public List<CaseId> searchesDue() {
        return cases.takeSearchesDue(20).stream().map(CaseId::new).toList();
    }

    /// Cases of an office in which everybody has agreed and answered and no session is held yet; who has waited longest
    /// comes first.
    public List<CaseId> readyIn(Office office, int most) {
        return cases
                .getEntityManager()
                .createQuery(
                        "select id from CaseRow where office = :office and state = READY order by firstContactAt, id",
                        UUID.class)
                .setParameter("office", office)
                .setMaxResults(most)
                .getResultList()
                .stream()
                .map(CaseId::new)
                .toList();
    }

    /// Remembers a withdrawal, even of somebody not heard of yet. Returns false if it was known.
    public boolean noteWithdrawal(CaseId id, ParticipantId participant, Instant at) {
        if (hasWithdrawn(participant)) {
            return false;
        }
        withdrawals.persist(new WithdrawalRow(id, participant, at));
        return true;
    }

    public boolean hasWithdrawn(ParticipantId participant) {
        return withdrawals.findByIdOptional(participant.value()).isPresent();
    }

    private CaseFile file(CaseId id, CaseRow row) {
        return row.toFile(
                participants.of(id).stream().map(ParticipantRow::toAttending).toList());
    }
}
