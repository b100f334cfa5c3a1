package parley.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;

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

    EdgeProblems(ObjectMapper json) {
        this.json = json;
    }

    public void install(@Observes Router router) {
        AT_THE_EDGE.forEach(reason -> router.errorHandler(reason.status(), request -> answer(request, reason)));
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
