package parley.catalog.hsds;

import com.fasterxml.jackson.databind.PropertyNamingStrategies.SnakeCaseStrategy;
import com.fasterxml.jackson.databind.annotation.JsonNaming;
import java.util.List;
import java.util.function.Function;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/// A page of a list, as the specification wants it.
@JsonNaming(SnakeCaseStrategy.class)
@Schema(name = "HsdsPage")
record HsdsPage(
        int totalItems,
        int totalPages,
        int pageNumber,
        int size,
        boolean firstPage,
        boolean lastPage,
        boolean empty,
        List<?> contents) {

    /// @param said how each thing of the page is said; the others are not asked
    static <T> HsdsPage of(List<T> all, Function<? super T, ?> said, int page, int perPage) {
        var pages = Math.max(1, (all.size() + perPage - 1) / perPage);
        List<?> contents = all.stream()
                .skip((page - 1L) * perPage)
                .limit(perPage)
                .map(said)
                .toList();
        return new HsdsPage(
                all.size(), pages, page, contents.size(), page == 1, page >= pages, contents.isEmpty(), contents);
    }
}
