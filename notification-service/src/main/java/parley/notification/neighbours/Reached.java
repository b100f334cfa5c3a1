package parley.notification.neighbours;

import java.time.ZoneId;
import java.util.Locale;
import java.util.Optional;
import parley.notification.wording.Help;

/// How to reach somebody, known for the moment of sending only.
///
/// @param language what they like to read; the root locale if nobody has said
/// @param link a link that works for this person alone; absent where nothing is left to open
/// @param reference the short reference of the case, absent for practitioners
/// @param maySayWho whether they allowed that the sender is called by the office's name
/// @param help what is being planned for them, unknown for practitioners
public record Reached(
        String address,
        Optional<String> name,
        Locale language,
        ZoneId zone,
        Optional<String> link,
        Optional<String> reference,
        boolean maySayWho,
        Help help) {

    @Override
    public String toString() {
        return "Reached[***]";
    }
}
