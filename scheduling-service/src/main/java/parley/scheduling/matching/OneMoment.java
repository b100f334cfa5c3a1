package parley.scheduling.matching;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.sql.SQLException;
import java.util.function.Supplier;
import javax.sql.DataSource;
import parley.scheduling.reservations.DatabaseTrouble;

/// Reads the database as it was at one moment, however many questions that takes.
@ApplicationScoped
public class OneMoment {

    private final DataSource dataSource;

    OneMoment(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    /// Does what only reads.
    @Transactional(TxType.REQUIRES_NEW)
    public <T> T read(Supplier<T> reading) {
        try (var connection = dataSource.getConnection();
                var statement = connection.createStatement()) {
            statement.execute("set transaction isolation level repeatable read, read only");
        } catch (SQLException e) {
            throw new DatabaseTrouble(e);
        }
        return reading.get();
    }
}
