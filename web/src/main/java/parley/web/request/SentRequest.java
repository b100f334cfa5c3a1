package parley.web.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;
import parley.web.frame.Office;
import parley.web.sealing.Cookies;
import parley.web.sealing.Seal;

/// The request that was sent from this browser: what to say on the telephone, and with what it can be taken back. Both
/// lie sealed in the browser for half an hour, and nowhere else.
@RequestScoped
class SentRequest {

    private static final String SENT = "sent";
    private static final Duration LASTS = Duration.ofMinutes(30);

    private final Seal seal;
    private final HttpHeaders headers;

    SentRequest(Seal seal, HttpHeaders headers) {
        this.seal = seal;
        this.headers = headers;
    }

    Optional<Kept> get() {
        return Optional.ofNullable(headers.getCookies().get(Cookies.name(SENT)))
                .flatMap(cookie -> seal.open(SENT, cookie.getValue(), Kept.class));
    }

    NewCookie holding(RequestClient.Taken taken, Office office) {
        var kept = new Kept(taken.reference(), office, taken.withdrawalToken());
        return Cookies.holding(SENT, seal.close(SENT, kept, LASTS), (int) LASTS.toSeconds());
    }

    static NewCookie gone() {
        return Cookies.gone(SENT);
    }

    record Kept(String reference, Office office, String token) {
        @Override
        public String toString() {
            return "Kept[***]";
        }
    }
}
