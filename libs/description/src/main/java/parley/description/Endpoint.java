package parley.description;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.Operation;
import org.eclipse.microprofile.openapi.models.PathItem;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.eclipse.microprofile.openapi.models.parameters.Parameter.In;

/// One operation and where it is.
record Endpoint(String path, Operation operation) {

    static List<Endpoint> of(OpenAPI api) {
        var found = new ArrayList<Endpoint>();
        for (var entry : api.getPaths().getPathItems().entrySet()) {
            PathItem item = entry.getValue();
            item.getOperations().values().forEach(operation -> found.add(new Endpoint(entry.getKey(), operation)));
        }
        return found;
    }

    boolean isForWhoHasALink() {
        return path.startsWith("/api/v1/participations/me");
    }

    boolean needsSignIn() {
        return operation.getSecurity() != null && !operation.getSecurity().isEmpty();
    }

    boolean takesABody() {
        return operation.getRequestBody() != null;
    }

    boolean takesHeader(String name) {
        return parameters().anyMatch(one -> one.getIn() == In.HEADER && name.equals(one.getName()));
    }

    /// Whether a number in the address has limits.
    boolean takesABoundedNumber() {
        return parameters()
                .filter(one -> one.getIn() == In.QUERY)
                .flatMap(one -> Optional.ofNullable(one.getSchema()).stream())
                .anyMatch(schema -> schema.getMaximum() != null || schema.getMinimum() != null);
    }

    private Stream<Parameter> parameters() {
        return Optional.ofNullable(operation.getParameters()).orElse(List.of()).stream();
    }
}
