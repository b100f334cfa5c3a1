package parley.catalog.resources;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.time.LocalDate;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// When somebody last made sure that an entry is right.
///
/// @param by the sign-in name of who did; readers are not told
@Schema(requiredProperties = {"on", "by"})
public record Checked(
        @JsonProperty(required = true) LocalDate on,
        @JsonProperty(required = true) String by) {

    public Checked {
        Objects.requireNonNull(on);
        Objects.requireNonNull(by);
    }
}
