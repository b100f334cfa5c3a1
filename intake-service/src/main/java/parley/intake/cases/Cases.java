package parley.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import parley.intake.access.StaffMember;
import parley.intake.cases.model.Case;
import parley.intake.cases.model.IssueKind;
import parley.intake.ids.model.CaseId;

/// Cases as they stand, for reading.
@ApplicationScoped
public class Cases {

    private final CaseRows rows;
    private final CaseFolder folder;

    Cases(CaseRows rows, CaseFolder folder) {
        this.rows = rows;
        this.folder = folder;
    }

    /// A case; empty if there is none, or no longer.
    @Transactional
    public Optional<Case> find(CaseId id) {
        return rows.seen(id).map(CaseRow::toCase);
    }

    /// The case that people call so; empty if there is none, or no longer.
    @Transactional
    public Optional<Case> withReference(String reference) {
        return rows.find("reference", reference).firstResultOptional().map(CaseRow::toCase);
    }

    /// A case that nobody changes before the transaction ends: what is given out on the strength of it is either given
    /// before somebody stops, and revoked with the rest, or not at all.
    @Transactional(Transactional.TxType.MANDATORY)
    public Optional<Case> hold(CaseId id) {
        return rows.held(id).map(CaseRow::toCase);
    }

    /// What a conflict is about, as far as it was said.
    @Transactional
    public Set<IssueKind> issueKinds(CaseId id) {
        return rows.seen(id).map(CaseRow::issueKinds).orElse(Set.of());
    }

    /// A case for a member of staff, refused like one that is not there if it is not for them.
    @Transactional
    public Case toRead(StaffMember staff, CaseId id) {
        return folder.toRead(staff, id).toCase();
    }

    /// The same, and nobody else changes it, or anything that hangs on it, before the transaction ends.
    @Transactional(Transactional.TxType.MANDATORY)
    public Case toChange(StaffMember staff, CaseId id) {
        return folder.toChange(staff, id).toCase();
    }

    /// Those among the cases that a member of staff may see.
    @Transactional
    public List<CaseId> visible(StaffMember staff, Collection<CaseId> among) {
        return folder.visible(staff, among);
    }
}
