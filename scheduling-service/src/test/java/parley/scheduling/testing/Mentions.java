package parley.scheduling.testing;

import io.quarkus.arc.Arc;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import javax.sql.DataSource;

/// Looks for ids in every row of every table there is.
public final class Mentions {

    /// What keeps late facts about a forgotten case from having an effect; it goes once no topic holds one.
    private static final Set<String> BETWEEN_SERVICES =
            Set.of("forgotten_subject", "inbox", "inbox_sequence", "outbox_sequence");

    private Mentions() {}

    /// The tables in which a row has any of these ids in it, wherever.
    public static SortedSet<String> of(Collection<UUID> ids) {
        return among(
                tables("select table_name from information_schema.tables where table_schema = 'public'"
                        + " and table_type = 'BASE TABLE'"),
                ids);
    }

    /// The tables that have a column for the id of a case, or of what belongs to one.
    public static SortedSet<String> tablesAboutCases() {
        return tables("select distinct table_name from information_schema.columns where table_schema = 'public'"
                + " and column_name in ('case_id', 'session_id', 'participant_id', 'person_id')");
    }

    private static SortedSet<String> among(Collection<String> tables, Collection<UUID> ids) {
        var wanted = String.join("|", ids.stream().map(UUID::toString).toList());
        var found = new TreeSet<String>();
        for (var table : tables) {
            if (!BETWEEN_SERVICES.contains(table)
                    && Database.count("select count(*) from " + table + " t where t::text ~ '" + wanted + "'") > 0) {
                found.add(table);
            }
        }
        return found;
    }

    private static SortedSet<String> tables(String sql) {
        List<String> names = new ArrayList<>();
        try (Connection connection =
                        Arc.container().instance(DataSource.class).get().getConnection();
                var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return new TreeSet<>(names);
    }
}
