package parley.intake.sealing;

import java.sql.SQLException;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;

/// The id that the cases and their keys have in common, as one of the two databases holds it.
record Installation(DataSource database) {

    Optional<UUID> id() throws SQLException {
        try (var connection = database.getConnection();
                var query = connection.prepareStatement("select id from installation");
                var row = query.executeQuery()) {
            return row.next() ? Optional.of(row.getObject(1, UUID.class)) : Optional.empty();
        }
    }

    /// Takes the id, unless there is one already.
    void take(UUID id) throws SQLException {
        try (var connection = database.getConnection();
                var insert = connection.prepareStatement(
                        "insert into installation (id) values (?) on conflict do nothing")) {
            insert.setObject(1, id);
            insert.executeUpdate();
        }
    }
}
