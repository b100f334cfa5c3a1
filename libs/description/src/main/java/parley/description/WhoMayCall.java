package parley.description;

import java.util.List;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.security.SecurityScheme;

/// Says of every operation with what it is opened: a sign-in, a private link, or nothing.
final class WhoMayCall {

    private static final String LINK = "link";

    private final OpenAPI api;

    WhoMayCall(OpenAPI api) {
        this.api = api;
    }

    void describe(List<Endpoint> endpoints) {
        for (var endpoint : endpoints) {
            var operation = endpoint.operation();
            if (endpoint.isForWhoHasALink()) {
                api.getComponents()
                        .addSecurityScheme(
                                LINK,
                                OASFactory.createSecurityScheme()
                                        .type(SecurityScheme.Type.HTTP)
                                        .scheme("bearer")
                                        .description("The token that intake gives for the secret of a private link"
                                                + " (POST /api/v1/link-sessions)."));
                operation.setSecurity(
                        List.of(OASFactory.createSecurityRequirement().addScheme(LINK)));
            } else if (!endpoint.needsSignIn()) {
                operation.setSecurity(List.of());
            }
        }
    }
}
