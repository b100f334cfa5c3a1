package parley.intake.refusals;

import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.Operation;
import parley.problems.Problem;

/// Says in the API's description that every operation may answer with a problem, so that no client is surprised.
public class RefusalsInTheDescription implements OASFilter {

    @Override
    public Operation filterOperation(Operation operation) {
        var problem =
                OASFactory.createMediaType().schema(OASFactory.createSchema().ref("#/components/schemas/Problem"));
        operation
                .getResponses()
                .addAPIResponse(
                        "default",
                        OASFactory.createAPIResponse()
                                .description("A refusal; `code` says which")
                                .content(OASFactory.createContent().addMediaType(Problem.MEDIA_TYPE, problem)));
        return operation;
    }
}
