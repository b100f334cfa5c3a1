package parley.catalog.hsds;

import com.fasterxml.jackson.core.JsonProcessingException;
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
import parley.catalog.resources.ForWhom;
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
    private final Retelling retelling;

    Translation(Institution institution, ObjectMapper json) {
        this.institution = institution;
        this.ids = new Ids(institution.code());
        this.taxonomies = new Taxonomies(ids);
        this.json = json;
        this.retelling = new Retelling(new Reading(institution, json));
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

    /// The id of the organization that offers it: another one, or ours.
    String organization(Published published) {
        return published
                .entry()
                .elsewhere()
                .map(said -> said.path("organization").path("id").asText())
                .filter(id -> !id.isEmpty())
                .orElseGet(() -> ids.of("organization").toString());
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
        return said.map(its -> retelling.of(published.entry(), ours, its)).orElse(ours);
    }

    /// The service as it stands in a list.
    ObjectNode inShort(Published published) {
        var whole = whole(published);
        whole.remove(List.of("phones", "schedules", "service_at_locations", "attributes", "contacts", "service_areas"));
        whole.remove(List.of("languages", "funding", "cost_options", "required_documents", "metadata"));
        return whole;
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
        phone.answeredBy().ifPresent(who -> attributes.add(value(id, PHONE, Mark.ANSWERED_BY, who)));
        phone.askFor().ifPresent(whom -> attributes.add(value(id, PHONE, Mark.ASK_FOR, whom)));
        phone.opening().ifPresent(week -> attributes.add(value(id, PHONE, Mark.OPENING, written(week))));
        attributes.add(value(id, PHONE, Mark.SOURCE, phone.source()));
        return new Phone(id, phone.number(), "voice", phone.note(), attributes);
    }

    /// That an entry is at one of its places.
    ServiceAtLocation at(Published published, String place) {
        return at(published.code(), id(published), place);
    }

    private ServiceAtLocation at(String code, UUID service, String place) {
        var location = location(place);
        return new ServiceAtLocation(ids.of("service_at_location", code, place), service, location.id(), location);
    }

    Location location(String place) {
        return new Location(ids.of("location", place), "physical", place);
    }

    /// The words of our sets that its attributes would name.
    Stream<TaxonomyTerm> terms(Entry entry) {
        return Stream.of(
                        entry.promised().stream(),
                        Stream.of(entry.kind(), entry.standing()),
                        entry.audiences().stream().map(ForWhom::audience),
                        entry.topics().stream(),
                        entry.coverage().stream(),
                        entry.issued().stream(),
                        entry.decided().stream())
                .flatMap(words -> words)
                .map(word -> taxonomies.term((Enum<?>) word));
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
        all.add(value(id, SERVICE, Mark.CODE, published.code()));
        entry.promised().forEach(grade -> all.add(term(id, SERVICE, "confidentiality", grade)));
        all.add(term(id, SERVICE, "kind", entry.kind()));
        all.add(term(id, SERVICE, "standing", entry.standing()));
        entry.audiences()
                .forEach(whom ->
                        all.add(term(id, SERVICE, whom.stated() ? "audience" : "suggested-audience", whom.audience())));
        entry.topics().forEach(topic -> all.add(term(id, SERVICE, "topic", topic)));
        entry.coverage().ifPresent(coverage -> all.add(term(id, SERVICE, "coverage", coverage)));
        entry.issued().ifPresent(issued -> all.add(term(id, SERVICE, "issued", issued)));
        entry.hours().ifPresent(hours -> all.add(value(id, SERVICE, Mark.HOURS, hours)));
        if (entry.urgent()) {
            all.add(value(id, SERVICE, Mark.URGENT, "true"));
        }
        if (entry.names().isEmpty()) {
            all.add(value(id, SERVICE, Mark.NAME_IS_LOST, "true"));
        }
        entry.promises().forEach(promise -> all.add(value(id, SERVICE, Mark.PROMISE, written(promise))));
        entry.decided().ifPresent(grade -> all.add(term(id, SERVICE, "decided", grade)));
        entry.opening()
                .filter(week -> !week.keepsHolidays())
                .ifPresent(_ -> all.add(value(id, SERVICE, Mark.OPEN_ON_HOLIDAYS, "true")));
        if (!entry.sources().isEmpty()) {
            all.add(value(id, SERVICE, Mark.SOURCES, written(entry.sources())));
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

    private Attribute value(UUID link, String entity, Mark mark, String value) {
        return new Attribute(
                ids.of("attribute", link.toString(), mark.type(), value),
                link,
                mark.type(),
                entity,
                Optional.of(value),
                Optional.of(taxonomies.term(mark)));
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
