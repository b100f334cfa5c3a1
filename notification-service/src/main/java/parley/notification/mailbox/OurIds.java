package parley.notification.mailbox;

import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Finds the ids of our letters in what others write.
final class OurIds {

    private final Pattern ours;

    /// @param domain what our Message-IDs end with
    OurIds(String domain) {
        ours = Pattern.compile("<([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})@"
                + Pattern.quote(domain.toLowerCase(Locale.ROOT)) + ">");
    }

    /// The last one that is named, since a thread ends with what was answered.
    Optional<UUID> in(@Nullable String text) {
        if (text == null) {
            return Optional.empty();
        }
        return ours.matcher(text.toLowerCase(Locale.ROOT))
                .results()
                .reduce((_, later) -> later)
                .map(found -> UUID.fromString(found.group(1)));
    }
}
