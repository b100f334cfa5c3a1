package parley.scheduling.calendars;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// What Windows calls clocks: by a name of its own (`Eastern Standard Time`), or by what it shows to people, which some
/// programs write instead (`(UTC-05:00) Eastern Time (US & Canada)`).
final class WindowsZones {

    private static final Pattern OFFSET = Pattern.compile("^\\((?:utc|gmt) ?(?:([+-])(\\d{1,2})[:.]?(\\d{2}))?\\) *");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}\\p{N}+-]");

    /// How far a clock may be from its offset in another season.
    private static final int SEASON = Math.toIntExact(Duration.ofHours(1).toSeconds());

    private static final int MOST = Math.toIntExact(Duration.ofHours(18).toSeconds());

    private static final Map<String, ZoneId> NAMES = table("/windows-zones.txt", name -> name, ZoneId::of);
    private static final Map<String, ZoneId> SHOWN = table(
            "/windows-zones-shown.txt",
            WindowsZones::letters,
            name -> Objects.requireNonNull(NAMES.get(name.toLowerCase(Locale.ROOT)), name));

    private WindowsZones() {}

    /// The clock that Windows calls so.
    ///
    /// @param name in small letters
    static Optional<Wall> called(String name) {
        return Optional.ofNullable(NAMES.get(name))
                .or(() -> Optional.ofNullable(SHOWN.get(letters(name))))
                .map(Zones::wall);
    }

    /// A clock with a name that begins with its offset, whatever else its name says: in another season it may be an
    /// hour away from that.
    static Optional<Wall> around(String name) {
        var found = OFFSET.matcher(name);
        if (!found.find()) {
            return Optional.empty();
        }
        var seconds = found.group(1) == null
                ? 0
                : (found.group(1).equals("-") ? -1 : 1)
                        * (Integer.parseInt(found.group(2)) * 3600 + Integer.parseInt(found.group(3)) * 60);
        return Math.abs(seconds) + SEASON > MOST
                ? Optional.empty()
                : Optional.of(new Wall.Somewhere(
                        ZoneOffset.ofTotalSeconds(seconds + SEASON), ZoneOffset.ofTotalSeconds(seconds - SEASON)));
    }

    /// Versions of Windows set the same names with other blanks, commas and strokes.
    private static String letters(String name) {
        return NO_LETTER.matcher(OFFSET.matcher(name).replaceFirst("")).replaceAll("");
    }

    private static Map<String, ZoneId> table(String file, UnaryOperator<String> key, Function<String, ZoneId> zone) {
        var zones = new HashMap<String, ZoneId>();
        try (var stream = Objects.requireNonNull(WindowsZones.class.getResourceAsStream(file))) {
            new String(stream.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> !line.startsWith("#"))
                    .map(line -> line.split(" = ", 2))
                    .forEach(pair -> zones.put(key.apply(pair[0].toLowerCase(Locale.ROOT)), zone.apply(pair[1])));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return zones;
    }
}
