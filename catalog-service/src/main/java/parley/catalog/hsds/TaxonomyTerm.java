package parley.catalog.hsds;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A word of one of our sets.
///
/// @param taxonomy the name of its set
@JsonNaming(SnakeCaseStrategy.class)
@Schema(
        name = "HsdsTaxonomyTerm",
        requiredProperties = {"id", "code", "name", "description"})
record TaxonomyTerm(UUID id, String code, String name, String description, String taxonomy, Taxonomy taxonomyDetail) {}
