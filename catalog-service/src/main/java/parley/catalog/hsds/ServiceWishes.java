package parley.catalog.hsds;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;

/// Which services somebody wants; wishes add up.
class ServiceWishes {

    @QueryParam("taxonomy_term_id")
    @Parameter(description = "Those that have this term")
    @Nullable
    UUID term;

    @QueryParam("taxonomy_id")
    @Parameter(description = "Those that have any term of this set")
    @Nullable
    UUID taxonomy;

    @QueryParam("organization_id")
    @Nullable
    UUID organization;

    @QueryParam("modified_after")
    @Parameter(description = "An instant")
    @Nullable
    Moment modifiedAfter;

    boolean areNone() {
        return term == null && taxonomy == null && organization == null && modifiedAfter == null;
    }

    boolean areMetBy(Service service) {
        return (term == null || has(service, one -> one.id().equals(term)))
                && (taxonomy == null
                        || has(service, one -> one.taxonomyDetail().id().equals(taxonomy)))
                && (organization == null || service.organization().id().equals(organization))
                && (modifiedAfter == null || !service.lastModified().isBefore(modifiedAfter.at()));
    }

    private static boolean has(Service service, Predicate<TaxonomyTerm> term) {
        return service.attributes().stream()
                .flatMap(attribute -> attribute.taxonomyTerm().stream())
                .anyMatch(term);
    }
}
