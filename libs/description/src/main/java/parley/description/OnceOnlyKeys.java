package parley.description;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;
import org.jboss.jandex.AnnotationTarget;
import org.jboss.jandex.DotName;
import org.jboss.jandex.IndexView;

/// Says of every request that takes effect once with which header.
final class OnceOnlyKeys {

    private static final String KEY = "Idempotency-Key";
    private static final DotName ONCE_ONLY = DotName.createSimple("parley.outbox.once.OnceOnly");

    private final Set<String> names;

    OnceOnlyKeys(IndexView classes) {
        this.names = classes.getAnnotations(ONCE_ONLY).stream()
                .filter(found -> found.target().kind() == AnnotationTarget.Kind.METHOD)
                .map(found -> found.target().asMethod().name())
                .collect(Collectors.toSet());
    }

    void describe(List<Endpoint> endpoints) {
        for (var endpoint : endpoints) {
            var operation = endpoint.operation();
            if (names.contains(operation.getOperationId()) && !endpoint.takesHeader(KEY)) {
                operation.addParameter(OASFactory.createParameter()
                        .name(KEY)
                        .in(Parameter.In.HEADER)
                        .description("The same request under the same key takes effect once; its answer is kept"
                                + " for a day, without a body.")
                        .schema(OASFactory.createSchema()
                                .addType(Schema.SchemaType.STRING)
                                .maxLength(64)));
            }
        }
    }
}
