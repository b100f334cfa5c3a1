package parley.intake.forgetting;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/// The tables of a database as they are, whichever migration made them.
final class Tables {

    private final DataSource database;

    Tables(DataSource database) {
        this.database = database;
    }

    /// Every column in which the id stands, as text or as an id, in whatever words surround it.
    List<String> mentioning(UUID id) {
        return columns("true").stream()
                .filter(column -> number("select count(*) from \"%s\" where \"%s\"::text like '%%%s%%'"
                                .formatted(column.table(), column.name(), id))
                        > 0)
                .map(column -> column.table() + "." + column.name())
                .toList();
    }

    /// Every table that can hold something of a case.
    List<String> ofCases() {
        return columns("column_name = 'case_id'").stream()
                .map(Column::table)
                .filter(table -> !table.equals("forgetting"))
                .toList();
    }

    /// Puts a row of a case into a table that the story left empty, so that its absence later means something.
    void fill(String table, UUID caseId, UUID participantId) {
        var names = new ArrayList<String>();
        var values = new ArrayList<String>();
        for (var column : columns("table_name = '" + table + "' and is_nullable = 'NO' and column_default is null"
                + " and is_identity = 'NO'")) {
            names.add(column.name());
            values.add(
                    switch (column.name()) {
                        case "case_id" -> "'" + caseId + "'";
                        case "participant_id" -> "'" + participantId + "'";
                        default -> some(column.type());
                    });
        }
        if (!names.contains("case_id")) {
            names.add("case_id");
            values.add("'" + caseId + "'");
        }
        run("insert into %s (%s) values (%s)".formatted(table, String.join(", ", names), String.join(", ", values)));
    }

    long number(String sql) {
        return strings(sql).stream().mapToLong(Long::parseLong).sum();
    }

    List<String> strings(String sql) {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery(sql)) {
            var found = new ArrayList<String>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(sql, e);
        }
    }

    void run(String... statements) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            for (var sql : statements) {
                run(connection, sql);
            }
            connection.commit();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    /// Copies of the rows that a backup made now would hold of a case, as statements that bring them back.
    List<String> backupOf(UUID caseId) {
        var statements = new ArrayList<String>();
        statements.addAll(copies("person", "id in (select person_id from participant where case_id = '%s')", caseId));
        statements.addAll(copies("matter", "id = '%s'", caseId));
        statements.addAll(copies("participant", "case_id = '%s'", caseId));
        for (var table : ofCases()) {
            if (!table.equals("participant")) {
                statements.addAll(copies(table, "case_id = '%s'", caseId));
            }
        }
        return statements;
    }

    /// Copies of some rows, as statements that bring them back.
    List<String> copies(String table, String where, Object... values) {
        return strings("""
                select format('insert into %1$s select * from json_populate_record(null::%1$s, %%L)'
                              || ' on conflict do nothing', row_to_json(t))
                from %1$s t where %2$s""".formatted(table, where.formatted(values)));
    }

    private List<Column> columns(String which) {
        try (var connection = database.getConnection();
                var rows = connection
                        .createStatement()
                        .executeQuery("""
                        select table_name, column_name, data_type from information_schema.columns
                        where table_schema = 'public' and table_name not like 'flyway%' and
                        """ + which + " order by table_name, ordinal_position")) {
            var found = new ArrayList<Column>();
            while (rows.next()) {
                found.add(new Column(rows.getString(1), rows.getString(2), rows.getString(3)));
            }
            return found;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void run(Connection connection, String sql) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String some(String type) {
        return switch (type) {
            case "uuid" -> "gen_random_uuid()";
            case "bytea" -> "decode(md5(random()::text), 'hex')";
            case "boolean" -> "false";
            case "integer", "bigint", "smallint" -> "1";
            case "date", "timestamp with time zone" -> "now()";
            default -> "'x'";
        };
    }

    private record Column(String table, String name, String type) {}
}
