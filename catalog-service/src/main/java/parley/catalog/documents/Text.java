package parley.catalog.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// What a document says.
///
/// @param summary one sentence on what it is for
/// @param sources the institution's documents that its facts were read in
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(requiredProperties = {"title", "summary", "sections"})
record Text(
        @NotBlank @Size(max = 150) String title,
        @NotBlank @Size(max = 400) String summary,
        @NotEmpty @Size(max = 40) List<@Valid Section> sections,
        @Size(max = 20) List<@Size(max = 60) String> sources) {

    Text {
        sections = orNone(sections);
        sources = orNone(sources);
    }

    static <T> List<T> orNone(@Nullable List<T> some) {
        return some == null ? List.of() : List.copyOf(some);
    }
}
