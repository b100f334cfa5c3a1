package parley.catalog.resources;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A group that a resource is for.
///
/// @param stated false if a document only suggests it by where it names the resource
@Schema(requiredProperties = {"audience", "stated"})
public record ForWhom(@JsonProperty(required = true) Seekers audience, boolean stated) {

    public ForWhom {
        Objects.requireNonNull(audience);
    }
}
