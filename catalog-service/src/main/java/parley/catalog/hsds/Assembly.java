package parley.catalog.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// Puts services together out of rows of tables that refer to one another.
final class Assembly {

    private static final Set<String> NUMBERS = Set.of(
            "minimum_age",
            "maximum_age",
            "latitude",
            "longitude",
            "extension",
            "timezone",
            "count",
            "interval",
            "amount",
            "year_incorporated");

    /// Things stand within one another so deep at most; tables that refer to each other in a ring end here.
    private static final int DEEPEST = 8;

    /// As many things as a replica can hold; a few rows that many others refer to could make any number of them.
    private static final int MOST_THINGS = 200_000;

    private final Map<String, Map<String, Row>> tables = new TreeMap<>();
    private final Map<String, Map<String, List<Row>>> referring = new HashMap<>();
    private int things;

    /// A row of a table.
    ///
    /// @param line where it stands in its file
    record Row(String table, int line, Map<String, String> cells, Used used) {

        static Row of(String table, int line, Map<String, String> cells) {
            return new Row(table, line, cells, new Used());
        }

        String cell(String column) {
            return cells.getOrDefault(column, "");
        }
    }

    /// Whether a service leads to a row.
    static final class Used {
        private boolean yes;
    }

    /// Adds a row. Returns false if another one of the table has its id.
    boolean add(Row row) {
        return tables.computeIfAbsent(row.table(), _ -> new LinkedHashMap<>()).putIfAbsent(row.cell("id"), row) == null;
    }

    List<JsonNode> services() {
        return tables.getOrDefault(Relation.SERVICES, Map.of()).values().stream()
                .map(row -> (JsonNode) thing(row, null, 0))
                .toList();
    }

    /// Rows that no service leads to.
    List<Row> unused() {
        return tables.values().stream()
                .flatMap(rows -> rows.values().stream())
                .filter(row -> !row.used().yes)
                .toList();
    }

    /// @param within the column that says where it stands, and need not be said again
    private ObjectNode thing(Row row, @Nullable String within, int depth) {
        if (++things > MOST_THINGS) {
            throw Refusal.because(GeneralReason.TOO_LARGE);
        }
        row.used().yes = true;
        var thing = JsonNodeFactory.instance.objectNode();
        row.cells().forEach((column, cell) -> {
            if (!cell.isEmpty() && !column.equals(within)) {
                set(thing, column, cell);
            }
        });
        if (depth < DEEPEST) {
            Relation.of(row.table()).forEach(relation -> stand(thing, relation, row, depth));
        }
        return thing;
    }

    private void stand(ObjectNode thing, Relation relation, Row row, int depth) {
        if (relation.single()) {
            var its = tables.getOrDefault(relation.inner(), Map.of()).get(row.cell(relation.key()));
            if (its != null) {
                thing.set(relation.field(), thing(its, null, depth + 1));
                if (!isSaidBeside(relation)) {
                    thing.remove(relation.key());
                }
            }
            return;
        }
        var many = referring(relation).getOrDefault(row.cell("id"), List.of()).stream()
                .map(its -> thing(its, isSaidBeside(relation) ? null : relation.key(), depth + 1))
                .toList();
        if (!many.isEmpty()) {
            thing.putArray(relation.field()).addAll(many);
        }
    }

    /// The rows of the inner table by what they refer to, looked through once.
    private Map<String, List<Row>> referring(Relation relation) {
        return referring.computeIfAbsent(relation.inner() + "/" + relation.key(), _ -> {
            var rows = new HashMap<String, List<Row>>();
            tables.getOrDefault(relation.inner(), Map.of()).values().stream()
                    .filter(row -> !row.cell(relation.key()).isEmpty())
                    .forEach(row -> rows.computeIfAbsent(row.cell(relation.key()), _ -> new ArrayList<>())
                            .add(row));
            return rows;
        });
    }

    /// What is linked says to what, even where it stands within it.
    private static boolean isSaidBeside(Relation relation) {
        return relation.key().equals("link_id")
                || relation.inner().equals("service_at_location")
                || relation.table().equals("service_at_location") && relation.single();
    }

    private static void set(ObjectNode thing, String column, String cell) {
        if (NUMBERS.contains(column)) {
            try {
                var number = new BigDecimal(cell);
                if (number.scale() <= 0) {
                    thing.put(column, number.intValueExact());
                } else {
                    thing.put(column, number.doubleValue());
                }
                return;
            } catch (ArithmeticException | NumberFormatException _) {
                // Then it stays what it is: text.
            }
        }
        thing.put(column, cell);
    }
}
