package parley.catalog.hsds;

import jakarta.ws.rs.QueryParam;
import java.util.UUID;
import java.util.function.Predicate;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import parley.catalog.resources.Published;

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

    boolean areMetBy(Published published, Translation translation) {
        return (term == null || has(published, translation, one -> one.id().equals(term)))
                && (taxonomy == null
                        || has(published, translation, one -> one.taxonomyDetail()
                                .id()
                                .equals(taxonomy)))
                && (organization == null || translation.organization(published).equals(organization.toString()))
                && (modifiedAfter == null || !published.publishedAt().isBefore(modifiedAfter.at()));
    }

    private static boolean has(Published published, Translation translation, Predicate<TaxonomyTerm> term) {
        return translation.terms(published.entry()).anyMatch(term);
    }
}
