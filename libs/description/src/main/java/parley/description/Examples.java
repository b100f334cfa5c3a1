package parley.description;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

/// Shows what may be sent: the file `examples/NAME.json` of a service, for its operation of this name.
final class Examples {

    private static final ObjectMapper JSON = new ObjectMapper();

    void describe(List<Endpoint> endpoints) {
        for (var endpoint : endpoints) {
            if (endpoint.takesABody()) {
                var sent = endpoint.operation().getRequestBody().getContent().getMediaType("application/json");
                if (sent != null) {
                    example(endpoint.operation().getOperationId()).ifPresent(sent::setExample);
                }
            }
        }
    }

    private static Optional<Object> example(String name) {
        var loader = Thread.currentThread().getContextClassLoader();
        try (var file = loader.getResourceAsStream("examples/" + name + ".json")) {
            return file == null ? Optional.empty() : Optional.of(JSON.readValue(file, Object.class));
        } catch (IOException e) {
            throw new UncheckedIOException("examples/" + name + ".json is no JSON", e);
        }
    }
}
