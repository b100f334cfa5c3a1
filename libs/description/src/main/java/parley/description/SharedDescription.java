package parley.description;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/// Completes the description of a service's API when the service is built.
///
/// It takes effect in every service that has this library. An endpoint says only what is its own.
@OpenApiFilter(OpenApiFilter.RunStage.BUILD)
public final class SharedDescription implements OASFilter {

    private final IndexView classes;

    public SharedDescription(IndexView classes) {
        this.classes = classes;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getPaths() == null || api.getComponents() == null) {
            return;
        }
        var operations = Endpoint.of(api);
        new WhoMayCall(api).describe(operations);
        new OnceOnlyKeys(classes).describe(operations);
        new Answers(api).describe(operations);
        new Examples().describe(operations);
        new AlwaysThere(api, classes).describe(operations);
        new Unused(api).removed();
    }
}
