package parley.catalog.resources;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// One way to phone a resource, as one document gives it.
///
/// @param number as printed
/// @param reachable when it is answered, in a document's words; absent if it does not say
/// @param opening its own hours
/// @param answeredBy who picks up, if that is somebody else
/// @param askFor whom to ask them for
/// @param doubt why the number as printed is not to be relied upon
/// @param source the document
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(requiredProperties = {"number", "source"})
public record Phone(
        @JsonInclude @JsonProperty(required = true) String number,
        Optional<Reachable> reachable,
        Optional<Week> opening,
        Optional<String> answeredBy,
        Optional<String> askFor,
        Optional<String> note,
        Optional<Doubt> doubt,
        @JsonInclude @JsonProperty(required = true) String source) {

    public Phone {
        Objects.requireNonNull(number);
        Objects.requireNonNull(source);
    }
}
