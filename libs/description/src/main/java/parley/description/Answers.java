package parley.description;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.eclipse.microprofile.openapi.models.headers.Header;
import org.eclipse.microprofile.openapi.models.media.Content;
import org.eclipse.microprofile.openapi.models.media.Schema;
import org.eclipse.microprofile.openapi.models.responses.APIResponse;
import org.eclipse.microprofile.openapi.models.responses.APIResponses;
import parley.problems.GeneralReason;
import parley.problems.Problem;

/// Says how every operation may refuse, and which answers carry the version of what they hold.
final class Answers {

    private static final String UNCHANGED = "304";
    private static final String ANY = "Problem";

    private final OpenAPI api;

    Answers(OpenAPI api) {
        this.api = api;
    }

    void describe(List<Endpoint> endpoints) {
        api.getComponents().addResponse(ANY, problem("The request was refused, or something broke"));
        for (var endpoint : endpoints) {
            var answers = endpoint.operation().getResponses();
            withoutWordsOfTheFramework(answers);
            for (var reason : GeneralReason.values()) {
                var status = Integer.toString(reason.status());
                if (mayRefuse(endpoint, reason) && !answers.hasAPIResponse(status)) {
                    answers.addAPIResponse(status, refusal(reason));
                }
            }
            answers.getAPIResponses().forEach((status, answer) -> {
                if (status.matches("[45]..") && answer.getRef() == null && answer.getContent() == null) {
                    answer.setContent(problem());
                }
            });
            versioned(answers);
            if (answers.getDefaultValue() == null) {
                answers.setDefaultValue(reference(ANY));
            }
        }
    }

    private static boolean mayRefuse(Endpoint endpoint, GeneralReason reason) {
        return switch (reason) {
            case NOT_SIGNED_IN -> endpoint.needsSignIn();
            case NOT_ALLOWED -> endpoint.needsSignIn() && !endpoint.isForWhoHasALink();
            case NOT_FOUND -> endpoint.path().contains("{");
            case MALFORMED_REQUEST, UNSUPPORTED_MEDIA_TYPE -> endpoint.takesABody();
            case INVALID_FIELD -> endpoint.takesABody() || endpoint.takesABoundedNumber();
            case PRECONDITION_FAILED, PRECONDITION_REQUIRED -> endpoint.takesHeader("If-Match");
            // Who calls without a sign-in is counted; a feed is kept by its secret.
            case TOO_MANY_REQUESTS ->
                !endpoint.needsSignIn() && !endpoint.path().startsWith("/f/");
            default -> false;
        };
    }

    private APIResponse refusal(GeneralReason reason) {
        var name = Stream.of(reason.name().split("_"))
                .map(word -> word.charAt(0) + word.substring(1).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        var told = problem(reason.title() + ". " + reason.detail());
        switch (reason) {
            case TOO_MANY_REQUESTS -> told.addHeader("Retry-After", header("After how many seconds to try again"));
            case PRECONDITION_FAILED -> told.addHeader("ETag", header("The version of now"));
            default -> {}
        }
        api.getComponents().addResponse(name, told);
        return reference(name);
    }

    /// Quarkus adds three answers that say nothing.
    private static void withoutWordsOfTheFramework(APIResponses answers) {
        var empty = List.of("Not Authorized", "Not Allowed", "Bad Request");
        answers.getAPIResponses().entrySet().stream()
                .filter(one -> one.getKey().startsWith("4")
                        && empty.contains(one.getValue().getDescription()))
                .map(Map.Entry::getKey)
                .toList()
                .forEach(answers::removeAPIResponse);
    }

    private static void versioned(APIResponses answers) {
        if (answers.hasAPIResponse(UNCHANGED) && answers.hasAPIResponse("200")) {
            answers.getAPIResponse("200").addHeader("ETag", header("The version; name it as If-None-Match next time"));
        }
    }

    private static APIResponse reference(String name) {
        return OASFactory.createAPIResponse().ref("#/components/responses/" + name);
    }

    private static APIResponse problem(String description) {
        return OASFactory.createAPIResponse().description(description).content(problem());
    }

    private static Content problem() {
        var schema = OASFactory.createSchema().ref("#/components/schemas/Problem");
        return OASFactory.createContent()
                .addMediaType(Problem.MEDIA_TYPE, OASFactory.createMediaType().schema(schema));
    }

    private static Header header(String description) {
        return OASFactory.createHeader()
                .description(description)
                .schema(OASFactory.createSchema().addType(Schema.SchemaType.STRING));
    }
}
