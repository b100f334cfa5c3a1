package parley.problems;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.opentelemetry.api.trace.Span;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// Problem details after RFC 9457, as they stand in an answer.
///
/// @param type where the code is explained, relative to this project's documentation
/// @param instance the trace id, which leads to the log; never the path, for a path can hold a secret
/// @param code the reason
/// @param errors what in the request does not hold
/// @param facts further members, for programs
@JsonPropertyOrder({"type", "title", "status", "detail", "instance", "code", "errors"})
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(description = "Problem details (RFC 9457). Further members may follow.")
public record Problem(
        @Schema(required = true, examples = "/problems/not-found")
        String type,

        @Schema(required = true) String title,
        @Schema(required = true) int status,
        @Schema(required = true) String detail,
        @Nullable String instance,
        @Schema(required = true, examples = "not-found") String code,
        List<Fault> errors,
        @Schema(hidden = true) @JsonAnyGetter Map<String, Object> facts) {

    /// The media type of problem details.
    public static final String MEDIA_TYPE = "application/problem+json";

    static Problem of(Reason reason, List<Fault> faults, Map<String, Object> facts) {
        return new Problem(
                "/problems/" + reason.code(),
                reason.title(),
                reason.status(),
                reason.detail(),
                currentTrace(),
                reason.code(),
                faults,
                facts);
    }

    private static @Nullable String currentTrace() {
        var context = Span.current().getSpanContext();
        return context.isValid() ? context.getTraceId() : null;
    }
}
