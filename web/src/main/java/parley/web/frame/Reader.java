package parley.web.frame;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.web.sealing.Cookies;

/// Whoever reads: in which language, and for how we know.
@RequestScoped
public class Reader {

    /// The languages that the pages speak; the first one where nobody says anything else.
    public static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.of("es"));

    static final String COOKIE = "language";

    private static final String TOLD = "told-language";

    private final HttpHeaders headers;

    Reader(HttpHeaders headers) {
        this.headers = headers;
    }

    /// What was chosen here, else what somebody told the office, else what the browser asks for.
    public Locale language() {
        return kept(COOKIE).or(() -> kept(TOLD)).orElseGet(() -> Optional.ofNullable(
                        Locale.lookup(asked(headers.getHeaderString(HttpHeaders.ACCEPT_LANGUAGE)), LANGUAGES))
                .orElse(LANGUAGES.getFirst()));
    }

    /// Has the browser remember what somebody told the office that they read, for as long as they are known here.
    public static Optional<NewCookie> told(@Nullable String tag, int seconds) {
        return Optional.ofNullable(Locale.lookup(asked(tag), LANGUAGES))
                .map(language -> Cookies.holding(TOLD, language.toLanguageTag(), seconds));
    }

    private Optional<Locale> kept(String cookie) {
        return Optional.ofNullable(headers.getCookies().get(Cookies.name(cookie)))
                .flatMap(holding -> known(holding.getValue()));
    }

    static Optional<Locale> known(String tag) {
        return LANGUAGES.stream()
                .filter(language -> language.toLanguageTag().equals(tag))
                .findFirst();
    }

    private static List<Locale.LanguageRange> asked(@Nullable String header) {
        try {
            return header == null || header.isBlank() ? List.of() : Locale.LanguageRange.parse(header);
        } catch (IllegalArgumentException _) {
            return List.of();
        }
    }
}
