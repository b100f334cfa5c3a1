package parley.scheduling.options;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Optional;
import java.util.Set;
import parley.scheduling.cases.Cases;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.ids.Ids;
import parley.scheduling.neighbours.Ties;
import parley.scheduling.options.NotEligibleRow.Source;
import parley.scheduling.roster.Roster;
import parley.scheduling.roster.model.PractitionerId;

/// Who is not eligible in which case, and what the case needs of a room. Derived by intake, valid for one revision of
/// the roster; recusals are kept beside it.
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

    /// What is known and still valid; recusals count as ties.
    public Optional<Ties> of(CaseId id) {
        return rows.findByIdOptional(id.value())
                .filter(row -> row.rosterRevision() == roster.revision())
                .map(row -> new Ties(
                        notEligibleIn(id), Set.copyOf(row.roomFeatures()), Set.copyOf(row.languages()), row.heads()));
    }

    /// Takes what intake derived, in place of what it had derived before.
    ///
    /// @param rosterRevision the revision it was derived from
    void store(CaseId id, long rosterRevision, Ties ties) {
        planned.requireLocked(id);
        rows.deleteById(id.value());
        rows.flush();
        notEligible.delete("caseId = ?1 and source = ?2", id.value(), Source.TIE);
        rows.persist(new CaseTiesRow(id, rosterRevision, ties));
        ties.notEligible().forEach(one -> notEligible.persist(new NotEligibleRow(ids.next(), id, one, Source.TIE)));
        rows.flush();
    }

    /// The practitioner should not meet the people of this case.
    public void recuse(CaseId id, PractitionerId practitioner) {
        var known = notEligible.count(
                "caseId = ?1 and practitionerId = ?2 and source = ?3",
                id.value(),
                practitioner.value(),
                Source.RECUSAL);
        if (known == 0) {
            notEligible.persist(new NotEligibleRow(ids.next(), id, practitioner, Source.RECUSAL));
        }
    }

    /// People of the case have changed; everything has to be derived anew.
    public void outdate(CaseId id) {
        rows.deleteById(id.value());
        notEligible.delete("caseId = ?1 and source = ?2", id.value(), Source.TIE);
    }

    /// The case is over.
    public void forget(CaseId id) {
        rows.deleteById(id.value());
        notEligible.delete("caseId", id.value());
    }

    private Set<PractitionerId> notEligibleIn(CaseId id) {
        return notEligible.find("caseId", id.value()).stream()
                .map(NotEligibleRow::practitioner)
                .collect(toSet());
    }
}
