package parley.web.contact;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// When a call suits somebody, by their own clock.
public enum GoodTime {
    MORNING,
    AFTERNOON,
    EVENING;

    /// In the order of the day; none where nobody asked.
    static Set<GoodTime> inOrder(@Nullable Set<GoodTime> some) {
        var times = EnumSet.noneOf(GoodTime.class);
        if (some != null) {
            times.addAll(some);
        }
        return Collections.unmodifiableSet(times);
    }
}
