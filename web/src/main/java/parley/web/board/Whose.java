package parley.web.board;

import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which cases somebody wants to see.
public enum Whose {
    ALL,
    MINE,
    LATE;

    static Whose named(@Nullable String show) {
        return Stream.of(values())
                .filter(one -> one.code().equals(show))
                .findFirst()
                .orElse(ALL);
    }

    String code() {
        return name().toLowerCase(Locale.ROOT);
    }
}
