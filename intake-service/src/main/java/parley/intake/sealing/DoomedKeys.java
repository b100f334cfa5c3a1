package parley.intake.sealing;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Clock;
import javax.sql.DataSource;

/// Keys whose end is decided.
@ApplicationScoped
class DoomedKeys {

    private final DataSource cases;
    private final Clock clock;

    DoomedKeys(DataSource cases, Clock clock) {
        this.cases = cases;
        this.clock = clock;
    }

    /// Whether the key should be gone by now, even if the key server has not been reached yet.
    boolean isDue(KeyOwner owner) {
        try (var connection = cases.getConnection();
                var query = connection.prepareStatement("select 1 from doomed_key where owner = ? and due_at <= ?")) {
            query.setObject(1, owner.value());
            query.setTimestamp(2, Timestamp.from(clock.instant()));
            try (var row = query.executeQuery()) {
                return row.next();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(
                    "It cannot be told whether a key is still good, SQL state " + e.getSQLState());
        }
    }
}
