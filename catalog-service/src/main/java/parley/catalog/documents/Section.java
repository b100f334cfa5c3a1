package parley.catalog.documents;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Optional;

/// A part of a document.
///
/// @param heading absent if the part needs none
/// @param items a list that stands after the paragraphs
/// @param numbered whether the items follow one another
/// @param resources codes of resources that are shown, as the guide has them now
@JsonInclude(JsonInclude.Include.NON_EMPTY)
record Section(
        Optional<@Size(max = 150) String> heading,
        @Size(max = 20) List<@NotBlank @Size(max = 2000) String> paragraphs,
        @Size(max = 40) List<@NotBlank @Size(max = 600) String> items,
        boolean numbered,
        @Size(max = 60) List<@Size(max = 60) String> resources) {

    Section {
        paragraphs = Text.orNone(paragraphs);
        items = Text.orNone(items);
        resources = Text.orNone(resources);
    }
}
