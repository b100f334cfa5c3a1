package parley.catalog.hsds;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import parley.catalog.resources.Coverage;
import parley.catalog.resources.Doubt;
import parley.catalog.resources.Grade;
import parley.catalog.resources.Issued;
import parley.catalog.resources.Kind;
import parley.catalog.resources.Reachable;
import parley.catalog.resources.Seekers;
import parley.catalog.resources.Standing;
import parley.catalog.resources.Topic;

/// Our own words, as sets that other directories can refer to.
final class Taxonomies {

    private static final List<Set> SETS = List.of(
            new Set("audience", "Whom a resource is for.", Seekers.values()),
            new Set("confidentiality", "What is promised about what a person says.", Grade.values()),
            new Set("coverage", "Where a resource does not reach everybody it is for.", Coverage.values()),
            new Set("doubt", "Why a phone number is not to be relied upon.", Doubt.values()),
            new Set("issued", "How often a document appears.", Issued.values()),
            new Set("kind", "What a resource is.", Kind.values()),
            new Set("mark", "What the specification has no field for.", Mark.values()),
            new Set("reachable", "When a phone is answered.", Reachable.values()),
            new Set("standing", "How a resource stands to the institution.", Standing.values()),
            new Set("topic", "What a resource helps with.", Topic.values()));

    private final Ids ids;
    private final Map<Enum<?>, TaxonomyTerm> terms = new LinkedHashMap<>();

    Taxonomies(Ids ids) {
        this.ids = ids;
        for (var set : SETS) {
            for (var word : set.words()) {
                terms.put(word, term(set, word));
            }
        }
    }

    List<Taxonomy> all() {
        return SETS.stream().map(this::taxonomy).toList();
    }

    List<TaxonomyTerm> terms() {
        return List.copyOf(terms.values());
    }

    TaxonomyTerm term(Enum<?> word) {
        return Objects.requireNonNull(terms.get(word));
    }

    private Taxonomy taxonomy(Set set) {
        return new Taxonomy(ids.of("taxonomy", set.name()), set.name(), set.description());
    }

    private TaxonomyTerm term(Set set, Enum<?> word) {
        var name = word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return new TaxonomyTerm(
                ids.of("taxonomy", set.name(), word.name()),
                word.name(),
                name,
                set.name() + ": " + name,
                set.name(),
                taxonomy(set));
    }

    private record Set(String name, String description, Enum<?>[] words) {}
}
