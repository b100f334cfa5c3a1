package parley.scheduling.ties;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import parley.scheduling.cases.CaseFile;
import parley.scheduling.cases.Cases;
import parley.scheduling.cases.model.Attending;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.ParticipantId;
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

    /// Whether what intake derived is still valid.
    public boolean areKnown(CaseId id) {
        return rows.count("caseId = ?1 and rosterRevision = ?2", id.value(), roster.revision()) > 0;
    }

    /// What intake derived last, whether still valid or not: enough to choose rooms that are large enough.
    public Optional<Ties> lastKnown(CaseId id) {
        return rows.findByIdOptional(id.value()).map(CaseTiesRow::toTies);
    }

    /// Takes what intake derived, in place of what it had derived before; unless the case has changed since it was
    /// asked, for then it is about other people.
    ///
    /// @param asked the case as it was before intake was asked
    /// @param rosterRevision the revision it was derived from
    /// @return whether it was taken
    public boolean store(CaseFile asked, long rosterRevision, Ties ties) {
        var id = asked.id();
        var now = planned.requireLocked(id);
        if (!now.terms().equals(asked.terms()) || !people(now).equals(people(asked))) {
            return false;
        }
        rows.deleteById(id.value());
        rows.flush();
        rows.persist(new CaseTiesRow(id, rosterRevision, ties));
        rows.flush();
        return true;
    }

    private static Set<ParticipantId> people(CaseFile file) {
        return file.state().people().stream().map(Attending::id).collect(toSet());
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
}
