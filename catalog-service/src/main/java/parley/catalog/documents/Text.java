package parley.catalog.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import parley.events.Office;

/// What a document says.
///
/// @param summary one sentence on what it is for
/// @param office whose it is and who may change it; both offices may, if it is nobody's alone
/// @param sources the institution's documents that its facts were read in
@JsonInclude(JsonInclude.Include.NON_EMPTY)
@Schema(requiredProperties = {"title", "summary", "sections"})
record Text(
        @NotBlank @Size(max = 150) String title,
        @NotBlank @Size(max = 400) String summary,
        @NotEmpty @Size(max = 40) List<@Valid Section> sections,
        Optional<Office> office,
        @Size(max = 20) List<@Size(max = 60) String> sources) {

    Text {
        sections = orNone(sections);
        sources = orNone(sources);
    }

    Text of(Optional<Office> owner) {
        return new Text(title, summary, sections, owner, sources);
    }

    static <T> List<T> orNone(@Nullable List<T> some) {
        return some == null ? List.of() : List.copyOf(some);
    }
}
