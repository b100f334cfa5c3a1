package parley.scheduling.cases;

import static java.util.stream.Collectors.toCollection;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.Collection;
import java.util.SortedSet;
import java.util.TreeSet;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.ids.Ids;
import parley.scheduling.roster.model.PractitionerId;

/// The practitioners who stay with a case. People have told them their story, so nobody else takes their place unless
/// staff, or who is concerned, say so.
@ApplicationScoped
@Transactional
public class StayingPractitioners {

    private final StayingRows rows;
    private final Ids ids;

    StayingPractitioners(StayingRows rows, Ids ids) {
        this.rows = rows;
        this.ids = ids;
    }

    /// Those who stay; empty if the case is open to anybody.
    public SortedSet<PractitionerId> with(CaseId id) {
        return rows.find("caseId", id.value()).stream()
                .map(StayingRow::practitioner)
                .collect(toCollection(TreeSet::new));
    }

    /// From now on these stay, and nobody else.
    public void stay(CaseId id, Collection<PractitionerId> practitioners) {
        if (!with(id).equals(new TreeSet<>(practitioners))) {
            letGo(id);
            practitioners.forEach(one -> rows.persist(new StayingRow(ids.next(), id, one)));
            rows.flush();
        }
    }

    /// Nobody stays: the next session can be with anybody.
    public void letGo(CaseId id) {
        rows.delete("caseId", id.value());
    }
}
