package parley.description;

import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;

/// Schemas that stand in a description although nothing leads to them.
final class Unused {

    private final OpenAPI api;
    private final Reach reach;

    Unused(OpenAPI api) {
        this.api = api;
        this.reach = new Reach(api);
    }

    void removed() {
        var used = used();
        var schemas = Optional.ofNullable(api.getComponents().getSchemas()).orElse(Map.of());
        Set.copyOf(schemas.keySet()).stream()
                .filter(name -> !used.contains(name))
                .forEach(api.getComponents()::removeSchema);
    }

    private Set<String> used() {
        var used = new HashSet<String>();
        Optional.ofNullable(api.getComponents().getResponses())
                .orElse(Map.of())
                .values()
                .forEach(answer -> add(answer, used));
        for (var endpoint : Endpoint.of(api)) {
            endpoint.operation().getResponses().getAPIResponses().values().forEach(answer -> add(answer, used));
            if (endpoint.takesABody()) {
                used.addAll(reach.from(endpoint.operation().getRequestBody().getContent()));
            }
            if (endpoint.operation().getParameters() != null) {
                endpoint.operation().getParameters().forEach(one -> used.addAll(reach.from(one.getSchema())));
            }
        }
        return used;
    }

    private void add(APIResponse answer, Set<String> used) {
        used.addAll(reach.from(answer.getContent()));
        if (answer.getHeaders() != null) {
            answer.getHeaders().values().forEach(header -> used.addAll(reach.from(header.getSchema())));
        }
    }
}
