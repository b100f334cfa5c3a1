package parley.catalog.hsds;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.jspecify.annotations.Nullable;
import parley.catalog.finding.Words;
import parley.catalog.http.Fresh;

/// What every list of the specification can be asked for.
class Listing {

    private static final String LINES = "ndjson";

    @QueryParam("search")
    @Size(max = 200)
    @Parameter(description = "Words, as they come to mind")
    @Nullable
    String search;

    @QueryParam("page")
    @DefaultValue("1")
    @Min(1)
    @Max(100_000)
    int page;

    @QueryParam("per_page")
    @DefaultValue("50")
    @Min(1)
    @Max(500)
    int perPage;

    @QueryParam("format")
    @DefaultValue("json")
    @Pattern(regexp = "json|ndjson", message = "must be json or ndjson")
    @Parameter(description = "With ndjson everything comes at once, one thing on each line")
    String format = "json";

    /// What is searched for, if anything is.
    Optional<String> search() {
        return Optional.ofNullable(search).filter(words -> !words.isBlank());
    }

    /// Whether every word that is searched for begins a word of one of these texts.
    boolean isSaidIn(String... texts) {
        var said = Words.of(String.join(" ", texts));
        return search().stream().flatMap(typed -> Words.of(typed).stream()).allMatch(word -> said.stream()
                .anyMatch(one -> one.startsWith(word)));
    }

    /// A page of what was found, or all of it.
    Response of(List<?> found, ObjectMapper json) {
        return of(found, one -> one, json);
    }

    /// The same of things that take some work to say.
    <T> Response of(List<T> found, Function<? super T, ?> said, ObjectMapper json) {
        if (!format.equals(LINES)) {
            return answer(HsdsPage.of(found, said, page, perPage));
        }
        var lines = new StringBuilder();
        found.forEach(one -> lines.append(line(said.apply(one), json)).append('\n'));
        return Response.fromResponse(answer(lines.toString()))
                .type("application/x-ndjson")
                .build();
    }

    private Response answer(Object body) {
        return search().isPresent() ? Fresh.forNobodyElse(body) : Fresh.forAMinute(body);
    }

    private static String line(Object one, ObjectMapper json) {
        try {
            return json.writeValueAsString(one);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("something of the guide cannot be written down", e);
        }
    }
}
