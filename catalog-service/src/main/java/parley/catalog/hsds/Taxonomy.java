package parley.catalog.hsds;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A set of words of ours.
@JsonNaming(SnakeCaseStrategy.class)
@Schema(
        name = "HsdsTaxonomy",
        requiredProperties = {"id", "name", "description"})
record Taxonomy(UUID id, String name, String description) {}
