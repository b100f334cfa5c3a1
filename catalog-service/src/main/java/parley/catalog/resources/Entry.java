package parley.catalog.resources;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Everything that is written down about a resource. What no document says is absent.
///
/// @param names every name it goes or went by, today's first; none if the name is lost
/// @param urgent whether it is to be shown first to somebody in danger; our own sorting
/// @param places where it is
/// @param phones in the order in which to try them
/// @param hours its hours in words
/// @param opening its hours as a clock can tell them
/// @param decided what the office has decided is promised, where documents differ
/// @param contradictions facts that stand differently in different documents, and are not settled
/// @param sources which documents each fact was read in
/// @param elsewhere what another directory said of it, as it said it; kept to give it back whole
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(requiredProperties = {"kind", "summary"})
public record Entry(
        @JsonProperty(required = true) Kind kind,
        List<String> names,
        String summary,
        List<ForWhom> audiences,
        List<Topic> topics,
        boolean urgent,
        Optional<Coverage> coverage,
        List<String> places,
        List<Phone> phones,
        Optional<String> email,
        Optional<String> website,
        Optional<String> hours,
        Optional<Week> opening,
        Optional<String> cost,
        Optional<Issued> issued,
        Standing standing,
        List<Promise> promises,
        Optional<Grade> decided,
        List<Contradiction> contradictions,
        Optional<Checked> checked,
        Map<Fact, List<String>> sources,

        @Schema(type = SchemaType.OBJECT, implementation = Object.class)
        Optional<JsonNode> elsewhere) {

    public Entry {
        Objects.requireNonNull(kind);
        names = Lists.orNone(names);
        summary = Objects.requireNonNullElse(summary, "");
        audiences = Lists.orNone(audiences);
        topics = Lists.orNone(topics);
        places = Lists.orNone(places);
        phones = Lists.orNone(phones);
        standing = Objects.requireNonNullElse(standing, Standing.CAMPUS);
        promises = Lists.orNone(promises);
        contradictions = Lists.orNone(contradictions);
        sources = inOrder(sources);
        elsewhere = elsewhere.filter(said -> !said.isNull());
    }

    /// Its name of today.
    public Optional<String> name() {
        return names.stream().findFirst();
    }

    /// What to count on: what the office decided or, where documents differ, the weakest of what they promise. One
    /// document may promise two things at once; then both are shown. So are promises of which neither is weaker.
    public List<Grade> promised() {
        if (decided.isPresent()) {
            return List.of(decided.get());
        }
        // Lists of thousands ask for all of them, and most entries promise one thing or nothing.
        if (promises.size() == 1) {
            return List.of(promises.getFirst().grade());
        }
        if (promises.isEmpty()) {
            return List.of(kind == Kind.DOCUMENT ? Grade.NOT_APPLICABLE : Grade.NOT_STATED);
        }
        var each = perDocument().values();
        var weakest = each.stream()
                .flatMapToInt(grades -> ofWords(grades).stream())
                .min()
                .orElse(0);
        var shown = each.stream()
                .filter(grades -> ofWords(grades).orElse(weakest) == weakest)
                .toList();
        return shown.stream()
                .filter(one -> shown.stream().noneMatch(less -> less.size() < one.size() && one.containsAll(less)))
                .flatMap(Set::stream)
                .distinct()
                .sorted()
                .toList();
    }

    /// Whether documents promise different things and nobody has decided.
    public boolean promisesDiffer() {
        return decided.isEmpty() && perDocument().values().stream().distinct().count() > 1;
    }

    /// The same entry, looked at once more.
    public Entry checkedBy(Checked check) {
        return with(contradictions, Optional.of(check), elsewhere);
    }

    /// The same entry as another directory now says it, with what only staff here know of it: who has made sure of it
    /// last, there or here, and where documents contradict each other.
    ///
    /// @param before the entry that stands
    /// @param said what the other directory said before, if it did
    public Entry keeping(Entry before, Optional<Entry> said) {
        var nothingNew = said.map(Entry::checked)
                .filter(its -> its.map(Checked::on).equals(checked.map(Checked::on)))
                .isPresent();
        var latest = Stream.of(before.checked, checked)
                .flatMap(Optional::stream)
                .max(Comparator.comparing(Checked::on)
                        .thenComparing(check -> before.checked.equals(Optional.of(check))));
        return with(before.contradictions, nothingNew ? before.checked : latest, elsewhere);
    }

    /// The same entry as staff say it; what another directory said is nothing that they can change.
    ///
    /// @param before the entry that stands, if there is one
    public Entry saidBeside(Optional<Entry> before) {
        return with(contradictions, checked, before.flatMap(Entry::elsewhere));
    }

    private Entry with(List<Contradiction> contradictions, Optional<Checked> checked, Optional<JsonNode> elsewhere) {
        return new Entry(
                kind,
                names,
                summary,
                audiences,
                topics,
                urgent,
                coverage,
                places,
                phones,
                email,
                website,
                hours,
                opening,
                cost,
                issued,
                standing,
                promises,
                decided,
                contradictions,
                checked,
                sources,
                elsewhere);
    }

    private Map<String, Set<Grade>> perDocument() {
        return promises.stream()
                .collect(Collectors.groupingBy(
                        Promise::source,
                        TreeMap::new,
                        Collectors.mapping(
                                Promise::grade, Collectors.toCollection(() -> EnumSet.noneOf(Grade.class)))));
    }

    /// How much may be counted on that the words stay where they were said; empty if nothing is said of them.
    private static OptionalInt ofWords(Set<Grade> grades) {
        return grades.stream()
                .filter(Grade::speaksOfWords)
                .mapToInt(Grade::strength)
                .min();
    }

    private static Map<Fact, List<String>> inOrder(@Nullable Map<Fact, List<String>> sources) {
        if (sources == null) {
            return Map.of();
        }
        var ordered = new TreeMap<Fact, List<String>>();
        sources.forEach((fact, documents) -> ordered.put(fact, List.copyOf(documents)));
        return Collections.unmodifiableMap(ordered);
    }
}
