package parley.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.quarkus.runtime.configuration.MemorySize;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Speaks for what is refused before any resource is reached: an unknown path, a body that is too large.
@Singleton
public final class EdgeProblems {

    private static final List<GeneralReason> AT_THE_EDGE = List.of(
            GeneralReason.MALFORMED_REQUEST,
            GeneralReason.NOT_SIGNED_IN,
            GeneralReason.NOT_ALLOWED,
            GeneralReason.NOT_FOUND,
            GeneralReason.METHOD_NOT_ALLOWED,
            GeneralReason.NOT_ACCEPTABLE,
            GeneralReason.TOO_LARGE,
            GeneralReason.UNSUPPORTED_MEDIA_TYPE);

    private final ObjectMapper json;
    private final long largestBody;

    EdgeProblems(
            ObjectMapper json,
            @ConfigProperty(name = "quarkus.http.limits.max-body-size", defaultValue = "10M") MemorySize largestBody) {
        this.json = json;
        this.largestBody = largestBody.asLongValue();
    }

    public void install(@Observes Router router) {
        router.route().order(Integer.MIN_VALUE).handler(this::refuseWhatIsTooLarge);
        AT_THE_EDGE.forEach(reason -> router.errorHandler(reason.status(), request -> answer(request, reason)));
    }

    // Quarkus would close the connection with an empty answer; this one says why.
    private void refuseWhatIsTooLarge(RoutingContext request) {
        var length = request.request().getHeader(HttpHeaders.CONTENT_LENGTH);
        if (length != null && length.matches("\\d{1,18}") && Long.parseLong(length) > largestBody) {
            request.response().putHeader(HttpHeaders.CONNECTION, "close");
            answer(request, GeneralReason.TOO_LARGE);
        } else {
            request.next();
        }
    }

    private void answer(RoutingContext request, Reason reason) {
        if (request.response().ended() || request.response().headWritten()) {
            return;
        }
        try {
            request.response()
                    .setStatusCode(reason.status())
                    .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                    .end(json.writeValueAsString(Problem.of(reason, List.of(), Map.of())));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
