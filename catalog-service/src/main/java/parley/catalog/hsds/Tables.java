package parley.catalog.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// The same services as tables, the specification's other form: rows that refer to one another instead of
/// standing within one another. What no service leads to is not in them.
///
/// @param rows of each table, by id and in their order; each row has its cells by the names of their columns
record Tables(Map<String, Map<String, Map<String, String>>> rows) {

    static Tables of(List<? extends JsonNode> services) {
        var tables = new Tables(new TreeMap<>());
        services.forEach(service -> tables.put(Relation.SERVICES, service));
        return tables;
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
}
