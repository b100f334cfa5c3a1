package parley.catalog.hsds;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// Hours. Without a time of day it is closed.
///
/// @param notes the zone of the wall; the specification's own field holds a number, which no zone is
@JsonNaming(SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(name = "HsdsSchedule", requiredProperties = "id")
record Schedule(
        UUID id,
        Optional<String> validFrom,
        Optional<String> validTo,
        Optional<String> freq,
        Optional<String> wkst,
        Optional<String> byday,
        Optional<String> opensAt,
        Optional<String> closesAt,
        Optional<String> description,
        Optional<String> notes) {}
