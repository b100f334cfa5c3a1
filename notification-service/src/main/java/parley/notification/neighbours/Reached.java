package parley.notification.neighbours;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;

/// How to reach somebody, known for the moment of sending only.
///
/// @param link a link that works for this person alone; absent where nothing is left to open
/// @param reference the short reference of the case, absent for practitioners
public record Reached(
        String address,
        Optional<String> name,
        Locale language,
        ZoneId zone,
        Optional<String> link,
        Optional<String> reference) {

    @Override
    public String toString() {
        return "Reached[***]";
    }
}
