package parley.catalog.resources;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Objects;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A fact that stands differently in different documents. It is shown to staff until one of them settles it.
@Schema(requiredProperties = {"fact", "statements"})
public record Contradiction(@JsonProperty(required = true) Fact fact, List<Statement> statements) {

    public Contradiction {
        Objects.requireNonNull(fact);
        statements = Lists.orNone(statements);
    }
}
