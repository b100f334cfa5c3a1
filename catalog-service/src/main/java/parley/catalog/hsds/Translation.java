package parley.catalog.hsds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.DayOfWeek;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import parley.catalog.hours.model.OtherDay;
import parley.catalog.hours.model.Range;
import parley.catalog.hours.model.Span;
import parley.catalog.institution.Institution;
import parley.catalog.resources.Entry;
import parley.catalog.resources.Published;
import parley.catalog.resources.Week;

/// Says an entry in the words of the specification: the institution is the organization, each entry a service of it.
/// What the specification cannot say travels in attributes, so that nothing is merged or lost: grades of
/// confidentiality and who promises them, who is asked for on the phone and when, whom something is for.
final class Translation {

    private static final String SERVICE = "service";
    private static final String PHONE = "phone";

    private final Institution institution;
    private final Ids ids;
    private final Taxonomies taxonomies;
    private final ObjectMapper json;
    private final Reading reading;

    Translation(Institution institution, ObjectMapper json) {
        this.institution = institution;
        this.ids = new Ids(institution.code());
        this.taxonomies = new Taxonomies(ids);
        this.json = json;
        this.reading = new Reading(institution, json);
    }

    Taxonomies taxonomies() {
        return taxonomies;
    }

    Organization organization() {
        return new Organization(
                ids.of("organization"),
                institution.names().getFirst(),
                joined(institution.names().stream().skip(1)),
                String.join(", ", institution.names()));
    }

    /// The id that another directory gave it, or one of ours.
    UUID id(Published published) {
        return published
                .entry()
                .elsewhere()
                .map(said -> said.path("id").asText())
                .flatMap(Translation::uuid)
                .orElseGet(() -> ids.of(SERVICE, published.code()));
    }

    /// The service with everything that belongs to it. What another directory said of it is said again in its words, as
    /// long as the entry still says the same.
    ObjectNode whole(Published published) {
        ObjectNode ours = json.valueToTree(service(published));
        var said = published.entry().elsewhere();
        return said.isPresent() ? again(published.entry(), ours, said.get()) : ours;
    }

    /// The service as it stands in a list.
    ObjectNode inShort(Published published) {
        var whole = whole(published);
        whole.remove(List.of("phones", "schedules", "service_at_locations", "attributes", "contacts", "service_areas"));
        whole.remove(List.of("languages", "funding", "cost_options", "required_documents", "metadata"));
        return whole;
    }

    private ObjectNode again(Entry entry, ObjectNode ours, JsonNode said) {
        ObjectNode all = said.deepCopy();
        var before = reading.read(said).entry();
        for (var part : Part.values()) {
            if (!part.isTheSame(entry, before)) {
                part.fields().forEach(field -> take(all, field, ours));
            }
        }
        return all;
    }

    private static void take(ObjectNode all, String field, ObjectNode ours) {
        if (ours.has(field)) {
            all.set(field, ours.get(field));
        } else {
            all.remove(field);
        }
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    Service service(Published published) {
        var entry = published.entry();
        var id = id(published);
        return new Service(
                id,
                // The specification demands a name; where it is lost, the code stands in.
                entry.name().orElse(published.code()),
                joined(entry.names().stream().skip(1)),
                entry.summary(),
                entry.website(),
                entry.email(),
                "active",
                entry.cost(),
                entry.checked().map(check -> check.on()),
                published.publishedAt(),
                organization(),
                IntStream.range(0, entry.phones().size())
                        .mapToObj(place -> phone(
                                ids.of(PHONE, published.code(), String.valueOf(place)),
                                entry.phones().get(place)))
                        .toList(),
                entry.opening().map(week -> schedules(published.code(), week)).orElse(List.of()),
                entry.places().stream()
                        .map(place -> at(published.code(), id, place))
                        .toList(),
                attributes(id, published));
    }

    private Phone phone(UUID id, parley.catalog.resources.Phone phone) {
        var attributes = new ArrayList<Attribute>();
        phone.reachable().ifPresent(reachable -> attributes.add(term(id, PHONE, "reachable", reachable)));
        phone.doubt().ifPresent(doubt -> attributes.add(term(id, PHONE, "doubt", doubt)));
        phone.answeredBy().ifPresent(who -> attributes.add(value(id, PHONE, "answered-by", who)));
        phone.askFor().ifPresent(whom -> attributes.add(value(id, PHONE, "ask-for", whom)));
        phone.opening().ifPresent(week -> attributes.add(value(id, PHONE, "opening", written(week))));
        attributes.add(value(id, PHONE, "source", phone.source()));
        return new Phone(id, phone.number(), "voice", phone.note(), attributes);
    }

    private ServiceAtLocation at(String code, UUID service, String place) {
        var location = new Location(ids.of("location", place), "physical", place);
        return new ServiceAtLocation(ids.of("service_at_location", code, place), service, location.id(), location);
    }

    private List<Schedule> schedules(String code, Week week) {
        var zone = week.zone().orElse(institution.zone()).getId();
        var usual = IntStream.range(0, week.spans().size()).mapToObj(place -> {
            Span span = week.spans().get(place);
            return new Schedule(
                    ids.of("schedule", code, String.valueOf(place)),
                    Optional.empty(),
                    Optional.empty(),
                    Optional.of("WEEKLY"),
                    Optional.of("MO"),
                    Optional.of(day(span.day())),
                    Optional.of(span.from().toString()),
                    Optional.of(span.to().toString()),
                    Optional.empty(),
                    Optional.of(zone));
        });
        var dated = week.otherDays().stream().flatMap(other -> dated(code, other, zone));
        return Stream.concat(usual, dated).toList();
    }

    private Stream<Schedule> dated(String code, OtherDay other, String zone) {
        var ranges = other.open().isEmpty()
                ? Stream.of(Optional.<Range>empty())
                : other.open().stream().map(Optional::of);
        return ranges.map(range -> new Schedule(
                ids.of(
                        "schedule",
                        code,
                        other.on().toString(),
                        range.map(Range::toString).orElse("")),
                Optional.of(other.on().toString()),
                Optional.of(other.on().toString()),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                range.map(open -> open.from().toString()),
                range.map(open -> open.to().toString()),
                other.why(),
                Optional.of(zone)));
    }

    private List<Attribute> attributes(UUID id, Published published) {
        var entry = published.entry();
        var all = new ArrayList<Attribute>();
        all.add(value(id, SERVICE, "code", published.code()));
        entry.promised().forEach(grade -> all.add(term(id, SERVICE, "confidentiality", grade)));
        all.add(term(id, SERVICE, "kind", entry.kind()));
        all.add(term(id, SERVICE, "standing", entry.standing()));
        entry.audiences()
                .forEach(whom ->
                        all.add(term(id, SERVICE, whom.stated() ? "audience" : "suggested-audience", whom.audience())));
        entry.topics().forEach(topic -> all.add(term(id, SERVICE, "topic", topic)));
        entry.coverage().ifPresent(coverage -> all.add(term(id, SERVICE, "coverage", coverage)));
        entry.issued().ifPresent(issued -> all.add(term(id, SERVICE, "issued", issued)));
        entry.hours().ifPresent(hours -> all.add(value(id, SERVICE, "hours", hours)));
        if (entry.urgent()) {
            all.add(value(id, SERVICE, "urgent", "true"));
        }
        if (entry.names().isEmpty()) {
            all.add(value(id, SERVICE, "name-is-lost", "true"));
        }
        entry.promises().forEach(promise -> all.add(value(id, SERVICE, "promise", written(promise))));
        entry.decided().ifPresent(grade -> all.add(term(id, SERVICE, "decided", grade)));
        entry.opening()
                .filter(week -> !week.keepsHolidays())
                .ifPresent(_ -> all.add(value(id, SERVICE, "open-on-holidays", "true")));
        if (!entry.sources().isEmpty()) {
            all.add(value(id, SERVICE, "sources", written(entry.sources())));
        }
        return all;
    }

    private Attribute term(UUID link, String entity, String type, Enum<?> word) {
        var term = taxonomies.term(word);
        return new Attribute(
                ids.of("attribute", link.toString(), type, word.name()),
                link,
                type,
                entity,
                Optional.empty(),
                Optional.of(term));
    }

    private Attribute value(UUID link, String entity, String type, String value) {
        return new Attribute(
                ids.of("attribute", link.toString(), type, value),
                link,
                type,
                entity,
                Optional.of(value),
                Optional.empty());
    }

    private String written(Object something) {
        try {
            return json.writeValueAsString(something);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Optional<String> joined(Stream<String> names) {
        return Optional.of(String.join("; ", names.toList())).filter(all -> !all.isEmpty());
    }

    private static String day(DayOfWeek day) {
        return day.name().substring(0, 2);
    }
}
