package parley.scheduling.ties;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.HashSet;
import java.util.Optional;
import parley.scheduling.cases.Cases;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.ids.Ids;
import parley.scheduling.neighbours.Ties;
import parley.scheduling.roster.Roster;
import parley.scheduling.roster.model.PractitionerId;

/// Who is not eligible in which case, and what the case needs of a room. What intake derived is valid for one revision
/// of the roster. Beside it stands who is not to meet these people because one of them said so; that stays.
@ApplicationScoped
@Transactional
public class KnownTies {

    private final Cases planned;
    private final CaseTiesRows rows;
    private final NotEligibleRows notEligible;
    private final Roster roster;
    private final Ids ids;

    KnownTies(Cases planned, CaseTiesRows rows, NotEligibleRows notEligible, Roster roster, Ids ids) {
        this.planned = planned;
        this.rows = rows;
        this.notEligible = notEligible;
        this.roster = roster;
        this.ids = ids;
    }

    /// What is known and still valid. Who is not to meet these people counts as tied.
    public Optional<Ties> of(CaseId id) {
        return rows.findByIdOptional(id.value())
                .filter(row -> row.rosterRevision() == roster.revision())
                .map(row -> withMarks(id, row.toTies()));
    }

    /// What was known last, whether still valid or not: enough to choose rooms that are large enough.
    public Optional<Ties> lastKnown(CaseId id) {
        return rows.findByIdOptional(id.value()).map(row -> withMarks(id, row.toTies()));
    }

    /// Takes what intake derived, in place of what it had derived before.
    ///
    /// @param rosterRevision the revision it was derived from
    public void store(CaseId id, long rosterRevision, Ties ties) {
        planned.requireLocked(id);
        rows.deleteById(id.value());
        rows.flush();
        rows.persist(new CaseTiesRow(id, rosterRevision, ties));
        rows.flush();
    }

    /// The practitioner and the people of this case are not for each other, whoever said so. Saying it twice is
    /// harmless.
    public void notForEachOther(CaseId id, PractitionerId practitioner) {
        if (notEligible.count("caseId = ?1 and practitionerId = ?2", id.value(), practitioner.value()) == 0) {
            notEligible.persist(new NotEligibleRow(ids.next(), id, practitioner));
        }
    }

    /// People of the case have changed; what was derived has to be derived anew.
    public void outdate(CaseId id) {
        rows.deleteById(id.value());
    }

    /// The case is over.
    public void forget(CaseId id) {
        rows.deleteById(id.value());
        notEligible.delete("caseId", id.value());
    }

    private Ties withMarks(CaseId id, Ties derived) {
        var all = new HashSet<>(derived.notEligible());
        notEligible.find("caseId", id.value()).stream()
                .map(NotEligibleRow::practitioner)
                .forEach(all::add);
        return new Ties(all, derived.roomFeatures(), derived.languages(), derived.heads());
    }
}
