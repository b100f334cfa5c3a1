package parley.scheduling.options;

import static java.util.stream.Collectors.toMap;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import parley.outbox.transactions.Sql;
import parley.scheduling.rooms.model.RoomId;
import parley.scheduling.roster.model.PractitionerId;

/// What practitioners and rooms are called, read at one go.
@ApplicationScoped
class Names {

    private final Sql sql;

    Names(Sql sql) {
        this.sql = sql;
    }

    Map<UUID, String> of(Collection<PractitionerId> practitioners, Collection<RoomId> rooms) {
        var ids = Stream.concat(
                        practitioners.stream().map(PractitionerId::value),
                        rooms.stream().map(RoomId::value))
                .toList();
        if (ids.isEmpty()) {
            return Map.of();
        }
        return sql.rows("""
                        select id, name from practitioner where id = any (?)
                        union all select id, name from room where id = any (?)""", row -> Map.entry(row.getObject(1, UUID.class), row.getString(2)), ids, ids).stream()
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }
}
