package parley.catalog.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// The same services as tables, the specification's other form: rows that refer to one another instead of
/// standing within one another. What no service leads to is not in them.
///
/// @param rows of each table, by id and in their order; each row has its cells by the names of their columns
record Tables(Map<String, Map<String, Map<String, String>>> rows) {

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

    static Tables of(List<? extends JsonNode> services) {
        var tables = new Tables(new TreeMap<>());
        services.forEach(service -> tables.put(Relation.SERVICES, service));
        return tables;
    }

    List<JsonNode> services() {
        var all = new ArrayList<JsonNode>();
        rows.getOrDefault(Relation.SERVICES, Map.of())
                .values()
                .forEach(row -> all.add(thing(Relation.SERVICES, row, null, 0)));
        return all;
    }

    /// The columns of a table, in the order in which they came.
    List<String> columns(String table) {
        return rows.getOrDefault(table, Map.of()).values().stream()
                .flatMap(row -> row.keySet().stream())
                .distinct()
                .toList();
    }

    private Map<String, String> put(String table, JsonNode thing) {
        var id = thing.path("id").asText();
        var row =
                rows.computeIfAbsent(table, _ -> new LinkedHashMap<>()).computeIfAbsent(id, _ -> new LinkedHashMap<>());
        row.put("id", id);
        thing.properties().forEach(field -> {
            var value = field.getValue();
            Relation.of(table, field.getKey())
                    .ifPresentOrElse(
                            relation -> put(relation, id, row, value), () -> row.put(field.getKey(), value.asText()));
        });
        return row;
    }

    private void put(Relation relation, String id, Map<String, String> row, JsonNode value) {
        if (relation.single()) {
            row.put(relation.key(), value.path("id").asText());
            put(relation.inner(), value);
        } else {
            value.forEach(inner -> put(relation.inner(), inner).put(relation.key(), id));
        }
    }

    /// @param within the column that says where it stands, and need not be said again
    private ObjectNode thing(String table, Map<String, String> row, @Nullable String within, int depth) {
        var thing = JsonNodeFactory.instance.objectNode();
        row.forEach((column, cell) -> {
            if (!cell.isEmpty() && !column.equals(within)) {
                set(thing, column, cell);
            }
        });
        if (depth < DEEPEST) {
            Relation.of(table).forEach(relation -> stand(thing, relation, row, depth));
        }
        return thing;
    }

    private void stand(ObjectNode thing, Relation relation, Map<String, String> row, int depth) {
        var inner = rows.getOrDefault(relation.inner(), Map.of());
        if (relation.single()) {
            var its = inner.get(row.getOrDefault(relation.key(), ""));
            if (its != null) {
                thing.set(relation.field(), thing(relation.inner(), its, null, depth + 1));
                if (!isSaidBeside(relation)) {
                    thing.remove(relation.key());
                }
            }
            return;
        }
        var id = row.getOrDefault("id", "");
        var many = inner.values().stream()
                .filter(its -> id.equals(its.get(relation.key())))
                .map(its -> thing(relation.inner(), its, isSaidBeside(relation) ? null : relation.key(), depth + 1))
                .toList();
        if (!many.isEmpty()) {
            thing.putArray(relation.field()).addAll(many);
        }
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
