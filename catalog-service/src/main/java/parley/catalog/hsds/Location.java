package parley.catalog.hsds;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A place.
@JsonNaming(SnakeCaseStrategy.class)
@Schema(
        name = "HsdsLocation",
        requiredProperties = {"id", "location_type"})
record Location(UUID id, String locationType, String name) {}
