package parley.web.own;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;
import parley.web.sealing.Cookies;
import parley.web.sealing.Seal;

/// The short session that a link has opened, and whom to call. Both lie in the browser and nowhere here, sealed, so
// that
/// not even who holds the browser can take them elsewhere; intake ends the session at its own time.
@RequestScoped
class OwnSession {

    private static final String COOKIE = "me";
    private static final String TYPED = "times";
    private static final Duration LASTS = Duration.ofMinutes(30);

    private final Seal seal;
    private final HttpHeaders headers;

    OwnSession(Seal seal, HttpHeaders headers) {
        this.seal = seal;
        this.headers = headers;
    }

    static int seconds() {
        return Math.toIntExact(LASTS.toSeconds());
    }

    /// What a request to a service carries as `Authorization`; empty once the session is over.
    Optional<String> bearer() {
        return kept().map(kept -> bearer(kept.token()));
    }

    /// The number of their own office, also while that cannot be asked; nothing if they were told none.
    String phone() {
        return kept().map(Kept::phone).orElse("");
    }

    private Optional<Kept> kept() {
        return Optional.ofNullable(headers.getCookies().get(Cookies.name(COOKIE)))
                .flatMap(cookie -> seal.open(COOKIE, cookie.getValue(), Kept.class));
    }

    static String bearer(String token) {
        return "Bearer " + token;
    }

    NewCookie holding(String token, String phone) {
        return Cookies.holding(COOKIE, seal.close(COOKIE, new Kept(token, phone), LASTS), seconds());
    }

    /// What somebody chose when their time was over.
    NewCookie keeping(TimesForm typed) {
        return Cookies.holding(TYPED, seal.close(TYPED, typed, LASTS), seconds());
    }

    Optional<TimesForm> typed() {
        return Optional.ofNullable(headers.getCookies().get(Cookies.name(TYPED)))
                .flatMap(cookie -> seal.open(TYPED, cookie.getValue(), TimesForm.class));
    }

    static NewCookie nothingTyped() {
        return Cookies.gone(TYPED);
    }

    static NewCookie gone() {
        return Cookies.gone(COOKIE);
    }

    record Kept(String token, String phone) {
        @Override
        public String toString() {
            return "Kept[***]";
        }
    }
}
