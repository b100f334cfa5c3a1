package parley.catalog.hsds;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.StreamSupport;
import parley.catalog.resources.Entry;
import parley.catalog.resources.Phone;

/// Says again what another directory said of an entry, in its words; what has been changed here since is said in ours.
/// Whatever of it has no field here stays as it came, down to a single number and place.
final class Retelling {

    private static final String PHONES = "phones";
    private static final String PLACES = "service_at_locations";
    private static final String ATTRIBUTES = "attributes";

    private final Reading reading;

    Retelling(Reading reading) {
        this.reading = reading;
    }

    /// @param ours how we would say the entry
    /// @param said how the other directory did
    ObjectNode of(Entry entry, ObjectNode ours, JsonNode said) {
        ObjectNode all = said.deepCopy();
        var before = reading.read(said).entry();
        var changed = false;
        for (var part : Part.values()) {
            if (!part.isTheSame(entry, before)) {
                changed = true;
                switch (part) {
                    case PHONES -> put(all, PHONES, phones(entry, ours, said));
                    case PLACES -> put(all, PLACES, places(entry, ours, said));
                    case REST -> put(all, ATTRIBUTES, attributes(said, ours, said.path("id")));
                    case NAMES, SUMMARY, WEBSITE, EMAIL, COST, CHECKED, OPENING ->
                        part.fields().forEach(field -> take(all, field, ours));
                }
            }
        }
        if (changed) {
            take(all, "last_modified", ours);
        }
        return all;
    }

    /// A number that is still there stays what it was but for what was changed; one that cannot be talked into was
    /// never shown here, and stays.
    private ArrayNode phones(Entry entry, ObjectNode ours, JsonNode said) {
        var left = list(said, PHONES);
        var phones = JsonNodeFactory.instance.arrayNode();
        for (var i = 0; i < entry.phones().size(); i++) {
            var phone = entry.phones().get(i);
            var our = ours.path(PHONES).get(i);
            var its = left.stream()
                    .filter(one -> reading.phone(one)
                            .filter(read -> read.number().equals(phone.number()))
                            .isPresent())
                    .findFirst();
            its.ifPresent(left::remove);
            phones.add(its.map(one -> phone(one, phone, our)).orElse(our));
        }
        left.stream().filter(one -> reading.phone(one).isEmpty()).forEach(phones::add);
        return phones;
    }

    private JsonNode phone(JsonNode its, Phone phone, JsonNode our) {
        if (reading.phone(its).equals(Optional.of(phone))) {
            return its;
        }
        ObjectNode all = its.deepCopy();
        var beside = phone.note().flatMap(note -> reading.beside(its, note));
        if (beside.isEmpty()) {
            all.remove("extension");
        }
        beside.or(phone::note)
                .filter(note -> !note.isEmpty())
                .ifPresentOrElse(note -> all.put("description", note), () -> all.remove("description"));
        put(all, ATTRIBUTES, attributes(its, our, its.path("id")));
        return all;
    }

    private static ArrayNode places(Entry entry, ObjectNode ours, JsonNode said) {
        var left = list(said, PLACES);
        var places = JsonNodeFactory.instance.arrayNode();
        for (var i = 0; i < entry.places().size(); i++) {
            var place = entry.places().get(i);
            var its = left.stream()
                    .filter(one -> Reading.place(one).filter(place::equals).isPresent())
                    .findFirst();
            its.ifPresent(left::remove);
            places.add(its.orElse(ours.path(PLACES).get(i)));
        }
        left.stream().filter(one -> Reading.place(one).isEmpty()).forEach(places::add);
        return places;
    }

    /// What others say in attributes stays beside what we say in ours.
    private static ArrayNode attributes(JsonNode its, JsonNode our, JsonNode link) {
        var all = JsonNodeFactory.instance.arrayNode();
        list(its, ATTRIBUTES).stream().filter(one -> !Marks.isOurs(one)).forEach(all::add);
        for (JsonNode one : list(our, ATTRIBUTES)) {
            ObjectNode linked = one.deepCopy();
            linked.set("link_id", link);
            all.add(linked);
        }
        return all;
    }

    private static void put(ObjectNode all, String field, ArrayNode things) {
        if (things.isEmpty()) {
            all.remove(field);
        } else {
            all.set(field, things);
        }
    }

    private static void take(ObjectNode all, String field, ObjectNode ours) {
        if (ours.has(field)) {
            all.set(field, ours.get(field));
        } else {
            all.remove(field);
        }
    }

    private static List<JsonNode> list(JsonNode thing, String field) {
        return new ArrayList<>(
                StreamSupport.stream(thing.path(field).spliterator(), false).toList());
    }
}
