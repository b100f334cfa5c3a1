package parley.catalog.hsds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What the specification has no field for.
///
/// @param linkType what it says
/// @param linkEntity of what kind of thing
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "HsdsAttribute", requiredProperties = "id")
record Attribute(
        UUID id,
        UUID linkId,
        String linkType,
        String linkEntity,
        Optional<String> value,
        Optional<TaxonomyTerm> taxonomyTerm) {}
