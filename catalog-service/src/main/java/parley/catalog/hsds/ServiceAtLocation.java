package parley.catalog.hsds;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// That a service is at a place.
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "HsdsServiceAtLocation", requiredProperties = "id")
record ServiceAtLocation(UUID id, UUID serviceId, UUID locationId, Location location) {}
