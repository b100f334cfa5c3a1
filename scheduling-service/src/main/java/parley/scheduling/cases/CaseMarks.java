package parley.scheduling.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.UUID;
import parley.events.Office;
import parley.outbox.transactions.Sql;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.cases.model.CaseId;

/// Whose a case is, and how often anything has been heard of it: all that the door needs, for which it does not even
/// begin a transaction.
@ApplicationScoped
public class CaseMarks {

    private final Sql sql;

    CaseMarks(Sql sql) {
        this.sql = sql;
    }

    /// The mark of a case that must exist.
    public Mark of(CaseId id) {
        return sql
                .rows(
                        "select office, heard from planned_case where id = ?",
                        row -> new Mark(Office.valueOf(row.getString(1)), row.getLong(2)),
                        id.value())
                .stream()
                .findFirst()
                .orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }

    /// Something was heard of the case, whatever it is. A case that nobody plans has no mark.
    @Transactional(TxType.MANDATORY)
    public void heardOf(UUID caseId) {
        sql.change("update planned_case set heard = heard + 1 where id = ?", caseId);
    }

    /// @param heard rises with everything that intake says of the case
    public record Mark(Office office, long heard) {}
}
