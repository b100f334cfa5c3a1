package parley.scheduling.options;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import parley.outbox.transactions.DatabaseTrouble;
import parley.scheduling.rooms.model.RoomId;
import parley.scheduling.roster.model.PractitionerId;

/// What practitioners and rooms are called, read at one go.
@ApplicationScoped
class Names {

    private final DataSource dataSource;

    Names(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    Map<UUID, String> of(Collection<PractitionerId> practitioners, Collection<RoomId> rooms) {
        var names = new HashMap<UUID, String>();
        var ids = Stream.concat(
                        practitioners.stream().map(PractitionerId::value),
                        rooms.stream().map(RoomId::value))
                .toArray();
        if (ids.length == 0) {
            return names;
        }
        try (var connection = dataSource.getConnection();
                var statement = connection.prepareStatement("""
                        select id, name from practitioner where id = any (?)
                        union all select id, name from room where id = any (?)""")) {
            var all = connection.createArrayOf("uuid", ids);
            statement.setArray(1, all);
            statement.setArray(2, all);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    names.put(rows.getObject(1, UUID.class), rows.getString(2));
                }
            }
            return names;
        } catch (SQLException e) {
            throw new DatabaseTrouble(e);
        }
    }
}
