package parley.notification.wording;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// The languages that letters are written in. Each is a file of words and a folder of letters, and nothing else: a
/// further one needs no code.
@ApplicationScoped
class Languages {

    private final Spoken ofTheOffice;
    private final Map<String, Spoken> known = new ConcurrentHashMap<>();

    Languages(@ConfigProperty(name = "parley.letters.language", defaultValue = "en") String ofTheOffice) {
        this.ofTheOffice = Spoken.in(ofTheOffice)
                .orElseThrow(() -> new IllegalStateException(
                        "No letters are written in the language that parley.letters.language names"));
    }

    /// The language that comes nearest to what the reader wants: that of their country, else the same elsewhere, else
    /// that of the office.
    Spoken of(Locale wanted) {
        return Stream.of(wanted.toLanguageTag(), wanted.getLanguage())
                .filter(code -> !code.isEmpty())
                .flatMap(code -> found(code).stream())
                .findFirst()
                .orElse(ofTheOffice);
    }

    /// Remembers only what there is, so that odd wishes fill no memory.
    private Optional<Spoken> found(String code) {
        var already = known.get(code);
        if (already != null) {
            return Optional.of(already);
        }
        var read = Spoken.in(code);
        read.ifPresent(language -> known.put(code, language));
        return read;
    }
}
