package parley.scheduling.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.UUID;
import javax.sql.DataSource;
import parley.events.Office;
import parley.outbox.transactions.DatabaseTrouble;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.cases.model.CaseId;

/// Whose a case is, and how often anything has been heard of it: all that the door needs, for which it does not even
/// begin a transaction.
@ApplicationScoped
public class CaseMarks {

    private final DataSource dataSource;

    CaseMarks(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// The mark of a case that must exist.
    public Mark of(CaseId id) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("select office, heard from planned_case where id = ?")) {
            statement.setObject(1, id.value());
            try (var rows = statement.executeQuery()) {
                if (!rows.next()) {
                    throw Refusal.because(GeneralReason.NOT_FOUND);
                }
                return new Mark(Office.valueOf(rows.getString(1)), rows.getLong(2));
            }
        } catch (SQLException e) {
            throw new DatabaseTrouble(e);
        }
    }

    /// Something was heard of the case, whatever it is. A case that nobody plans has no mark.
    @Transactional(TxType.MANDATORY)
    public void heardOf(UUID caseId) {
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("update planned_case set heard = heard + 1 where id = ?")) {
            statement.setObject(1, caseId);
            statement.executeUpdate();
        } catch (SQLException e) {
            throw new DatabaseTrouble(e);
        }
    }

    /// @param heard rises with everything that intake says of the case
    public record Mark(Office office, long heard) {}
}
