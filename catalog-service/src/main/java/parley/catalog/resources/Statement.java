package parley.catalog.resources;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// What one document says of a fact on which documents differ.
@Schema(requiredProperties = {"says", "source"})
public record Statement(
        @JsonProperty(required = true) String says,
        @JsonProperty(required = true) String source) {

    public Statement {
        Objects.requireNonNull(says);
        Objects.requireNonNull(source);
    }
}
