package parley.notification.neighbours;

import java.time.DateTimeException;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/// Reads zones that others name; without one that is known, the campus zone speaks.
record Zones(ZoneId campus) {

    ZoneId orCampus(@Nullable String name) {
        if (name == null) {
            return campus;
        }
        try {
            return ZoneId.of(name);
        } catch (DateTimeException _) {
            return campus;
        }
    }
}
