package parley.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import parley.intake.access.CasePolicy;
import parley.intake.access.StaffMember;
import parley.intake.ids.model.CaseId;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// Takes a case out for a member of staff, if there is one for them.
@ApplicationScoped
class CaseFolder {

    private final CaseRows rows;
    private final CasePolicy policy;

    CaseFolder(CaseRows rows, CasePolicy policy) {
        this.rows = rows;
        this.policy = policy;
    }

    CaseRow toRead(StaffMember staff, CaseId id) {
        return visible(staff, rows.seen(id).orElseThrow(CaseFolder::nothing));
    }

    /// With the lock, so that what is decided about it is decided on what it is.
    CaseRow toChange(StaffMember staff, CaseId id) {
        return visible(staff, rows.locked(id).orElseThrow(CaseFolder::nothing));
    }

    /// Those among the cases that there are for them.
    List<CaseId> visible(StaffMember staff, Collection<CaseId> among) {
        return rows.among(among, staff.office(), policy.persons(staff));
    }

    private CaseRow visible(StaffMember staff, CaseRow row) {
        var matter = row.toCase();
        var people = matter.participants().stream().map(one -> one.person()).toList();
        if (!policy.maySee(staff, matter.file().office(), people)) {
            throw nothing();
        }
        return row;
    }

    private static Refusal nothing() {
        return Refusal.because(GeneralReason.NOT_FOUND);
    }
}
