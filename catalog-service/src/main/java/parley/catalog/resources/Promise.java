package parley.catalog.resources;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What one document promises about what a person says.
@Schema(requiredProperties = {"grade", "source"})
public record Promise(
        @JsonProperty(required = true) Grade grade,
        @JsonProperty(required = true) String source) {

    public Promise {
        Objects.requireNonNull(grade);
        Objects.requireNonNull(source);
    }
}
