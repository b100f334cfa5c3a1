package parley.catalog.resources;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is not written down is an empty list.
final class Lists {

    private Lists() {}

    static <T> List<T> orNone(@Nullable List<T> some) {
        return some == null ? List.of() : List.copyOf(some);
    }
}
