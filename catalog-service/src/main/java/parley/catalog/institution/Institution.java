package parley.catalog.institution;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import parley.catalog.hours.model.Hours;
import parley.events.Office;

/// What is true of the whole institution.
///
/// @param code a short word for it; a catalogue that was begun for one institution refuses another
/// @param names what it is called, today's name first
/// @param zone the zone of its clocks
/// @param language the language its texts are written in
/// @param holidays days on which whatever keeps them is closed
/// @param whenClosed the code of the resource to turn to when another one is closed
/// @param phoneForm a regular expression for telephone numbers as they are written here
/// @param extension what stands before the number of an extension, such as `ext.`
/// @param offices the code of the resource that describes each office
/// @param accent the colour of its pages, if it has one
/// @param logo the file of the folder that its pages show, if there is one; letters show neither
/// @param policies the code of the document that says what an office's promise of confidence means
public record Institution(
        String code,
        List<String> names,
        ZoneId zone,
        Locale language,
        Set<LocalDate> holidays,
        Optional<String> whenClosed,
        String phoneForm,
        String extension,
        Map<Office, String> offices,
        Map<Office, String> policies,
        Optional<String> accent,
        Optional<String> logo) {

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");
    private static final Pattern PICTURE = Pattern.compile("[a-z0-9-]+\\.(svg|png)");

    public Institution {
        names = List.copyOf(names);
        holidays = orNone(holidays);
        Objects.requireNonNull(extension, "extension must say what stands before the number of one");
        offices = Map.copyOf(offices);
        policies = orNone(policies);
        Hours.requireNamed(zone);
        require(accent, COLOUR, "accent must be a colour such as #00594c");
        require(logo, PICTURE, "logo must be a file of the folder that ends in .svg or .png");
    }

    private static void require(Optional<String> value, Pattern form, String rule) {
        if (value.isPresent() && !form.matcher(value.get()).matches()) {
            throw new IllegalArgumentException(rule);
        }
    }

    private static <K, V> Map<K, V> orNone(@Nullable Map<K, V> some) {
        return some == null ? Map.of() : Map.copyOf(some);
    }

    /// A file need not name what there is none of.
    private static <T> Set<T> orNone(@Nullable Set<T> some) {
        return some == null ? Set.of() : Set.copyOf(some);
    }
}
