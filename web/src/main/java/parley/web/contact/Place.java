package parley.web.contact;

import java.time.ZoneId;
import java.time.format.TextStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A town whose clock somebody may live by, from west to east.
public record Place(String id) {

    static final List<Place> ALL = Stream.of(
                    "Pacific/Honolulu",
                    "America/Anchorage",
                    "America/Los_Angeles",
                    "America/Denver",
                    "America/Mexico_City",
                    "America/Chicago",
                    "America/New_York",
                    "America/Halifax",
                    "America/Sao_Paulo",
                    "Europe/London",
                    "Africa/Lagos",
                    "Europe/Madrid",
                    "Europe/Paris",
                    "Europe/Berlin",
                    "Europe/Athens",
                    "Africa/Cairo",
                    "Africa/Nairobi",
                    "Europe/Istanbul",
                    "Asia/Dubai",
                    "Asia/Karachi",
                    "Asia/Kolkata",
                    "Asia/Dhaka",
                    "Asia/Bangkok",
                    "Asia/Singapore",
                    "Asia/Shanghai",
                    "Asia/Tokyo",
                    "Asia/Seoul",
                    "Australia/Sydney",
                    "Pacific/Auckland")
            .map(Place::new)
            .toList();

    static final Set<String> IDS = ALL.stream().map(Place::id).collect(Collectors.toUnmodifiableSet());

    /// Such as "Los Angeles, Pacific Time".
    public String name(Locale language) {
        return id.substring(id.lastIndexOf('/') + 1).replace('_', ' ') + ", "
                + ZoneId.of(id).getDisplayName(TextStyle.FULL, language);
    }
}
