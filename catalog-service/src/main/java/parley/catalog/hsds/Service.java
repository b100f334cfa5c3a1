package parley.catalog.hsds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// An entry of the guide, as other directories say it.
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(
        name = "HsdsService",
        requiredProperties = {"id", "name", "status"})
record Service(
        UUID id,
        String name,
        Optional<String> alternateName,
        String description,
        Optional<String> url,
        Optional<String> email,
        String status,
        Optional<String> feesDescription,
        Optional<LocalDate> assuredDate,
        Instant lastModified,
        Organization organization,
        List<Phone> phones,
        List<Schedule> schedules,
        List<ServiceAtLocation> serviceAtLocations,
        List<Attribute> attributes) {}
