package parley.catalog.hsds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import parley.catalog.resources.Entry;

/// An entry that another directory says anew, with what staff here have made of it.
///
/// What only one side has changed is taken from that side. What both have changed stays as it is here.
///
/// @param kept what both have changed, by the names of the entry's fields
record Reconciled(Entry entry, List<String> kept) {

    /// These have rules of their own.
    private static final Set<String> NOT_COMPARED = Set.of("elsewhere", "contradictions", "checked");

    /// @param said what was said when it was taken over last; absent if it never was
    /// @param here what stands
    /// @param now what is said now
    /// @param overwrite whether what is said now counts for more than what both have changed
    static Reconciled of(Optional<Entry> said, Entry here, Entry now, boolean overwrite, ObjectMapper json) {
        ObjectNode ours = json.valueToTree(here);
        ObjectNode theirs = json.valueToTree(now);
        Optional<ObjectNode> before = said.map(json::valueToTree);
        var kept = new ArrayList<String>();
        ObjectNode all = theirs.deepCopy();
        for (String field : fields(ours, theirs)) {
            var our = ours.get(field);
            var their = theirs.get(field);
            var changedHere =
                    before.isEmpty() || !Objects.equals(our, before.get().get(field));
            var changedThere =
                    before.isEmpty() || !Objects.equals(their, before.get().get(field));
            if (!changedHere || Objects.equals(our, their) || changedThere && overwrite) {
                continue;
            }
            set(all, field, our);
            if (changedThere) {
                kept.add(field);
            }
        }
        return new Reconciled(read(all, json).keeping(here, said), List.copyOf(kept));
    }

    private static Set<String> fields(ObjectNode ours, ObjectNode theirs) {
        var fields = new LinkedHashSet<String>();
        ours.fieldNames().forEachRemaining(fields::add);
        theirs.fieldNames().forEachRemaining(fields::add);
        fields.removeAll(NOT_COMPARED);
        return fields;
    }

    private static void set(ObjectNode all, String field, @Nullable JsonNode value) {
        if (value == null) {
            all.remove(field);
        } else {
            all.set(field, value);
        }
    }

    private static Entry read(ObjectNode all, ObjectMapper json) {
        try {
            return json.treeToValue(all, Entry.class);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("an entry cannot be put together", e);
        }
    }
}
