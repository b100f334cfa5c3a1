package parley.problems;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.inject.Singleton;
import jakarta.validation.ConstraintViolationException;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.container.ResourceInfo;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/// Turns whatever stops a request into problem details that repeat nothing of what was sent.
///
/// Frameworks like to quote the value, the Java type or the path; none of their messages gets out, not even to the
/// log.
@Singleton
public final class Problems {

    private static final Logger LOG = Logger.getLogger(Problems.class);
    private static final List<String> KEPT_HEADERS =
            List.of(HttpHeaders.ALLOW, HttpHeaders.RETRY_AFTER, HttpHeaders.ETAG, HttpHeaders.WWW_AUTHENTICATE);

    private final ObjectMapper json;

    Problems(ObjectMapper json) {
        this.json = json;
    }

    @ServerExceptionMapper
    public Response refused(Refusal refusal) {
        var answer = answer(Problem.of(refusal.reason(), refusal.faults(), refusal.facts()));
        refusal.headers().forEach(answer::header);
        return answer.build();
    }

    @ServerExceptionMapper
    public Response invalid(ConstraintViolationException invalid, ResourceInfo called) {
        if (Faults.areOurs(invalid)) {
            return broken(invalid);
        }
        return plain(GeneralReason.INVALID_FIELD, Faults.of(invalid, called.getResourceMethod()));
    }

    @ServerExceptionMapper({MismatchedInputException.class, JsonProcessingException.class})
    public Response unreadable(JsonProcessingException unreadable) {
        return plain(GeneralReason.MALFORMED_REQUEST, Faults.of(unreadable));
    }

    @ServerExceptionMapper
    public Response byTheFramework(WebApplicationException stopped, UriInfo uri) {
        var response = stopped.getResponse();
        if (response.getStatus() < 400) {
            return response;
        }
        if (stopped.getCause() instanceof JsonMappingException unreadable) {
            return unreadable(unreadable);
        }
        // A bad value in a path names nothing. Without a path parameter it was one in the query.
        if (stopped instanceof NotFoundException
                && stopped.getCause() != null
                && uri.getPathParameters().isEmpty()) {
            return plain(GeneralReason.MALFORMED_REQUEST, List.of());
        }
        if (response.getStatus() >= 500) {
            LOG.error("A request failed", Wordless.copyOf(stopped));
        }
        var answer = answer(Problem.of(GeneralReason.of(response.getStatus()), List.of(), Map.of()));
        KEPT_HEADERS.stream()
                .filter(name -> response.getHeaderString(name) != null)
                .forEach(name -> answer.header(name, response.getHeaderString(name)));
        return answer.build();
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    public Response notSignedIn(SecurityException stopped) {
        return answer(Problem.of(GeneralReason.NOT_SIGNED_IN, List.of(), Map.of()))
                .header(HttpHeaders.WWW_AUTHENTICATE, "Bearer")
                .build();
    }

    @ServerExceptionMapper
    public Response notAllowed(ForbiddenException stopped) {
        return plain(GeneralReason.NOT_ALLOWED, List.of());
    }

    @ServerExceptionMapper
    public Response anythingElse(Throwable stopped) {
        return switch (Trouble.of(stopped)) {
            case CHANGED_MEANWHILE -> plain(GeneralReason.CHANGED_MEANWHILE, List.of());
            case DATABASE_AWAY -> {
                LOG.warnf("The database is away: %s", stopped.getClass().getName());
                yield answer(Problem.of(GeneralReason.UNAVAILABLE, List.of(), Map.of()))
                        .header(HttpHeaders.RETRY_AFTER, "5")
                        .build();
            }
            case OURS -> broken(stopped);
        };
    }

    private Response broken(Throwable stopped) {
        LOG.error("A request failed", Wordless.copyOf(stopped));
        return plain(GeneralReason.OUR_FAULT, List.of());
    }

    private Response plain(Reason reason, List<Fault> faults) {
        return answer(Problem.of(reason, faults, Map.of())).build();
    }

    private Response.ResponseBuilder answer(Problem problem) {
        try {
            return Response.status(problem.status()).type(Problem.MEDIA_TYPE).entity(json.writeValueAsString(problem));
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
