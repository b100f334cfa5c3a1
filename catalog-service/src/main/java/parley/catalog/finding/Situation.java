package parley.catalog.finding;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.catalog.resources.Seekers;

/// What somebody is in, as far as they care to say.
record Situation(List<Issue> about, Optional<Seekers> reader, boolean danger) {

    Situation {
        about = orNone(about).stream().distinct().sorted().toList();
    }

    private static List<Issue> orNone(@Nullable List<Issue> some) {
        return some == null ? List.of() : some;
    }
}
