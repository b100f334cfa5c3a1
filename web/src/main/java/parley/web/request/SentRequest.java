package parley.web.request;

import jakarta.enterprise.context.RequestScoped;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.NewCookie;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.web.frame.Office;
import parley.web.sealing.Cookies;
import parley.web.sealing.Seal;

/// The request that was sent from this browser: what to say on the telephone, and with what it can be taken back. Both
/// lie sealed in the browser for half an hour, and nowhere else. Of one that was taken back only the office is left.
@RequestScoped
public class SentRequest {

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

    /// @param token takes it back; empty while an older intake answers that gives none
    public NewCookie holding(String reference, Optional<Office> office, String token) {
        return holding(new Kept(reference, office.orElse(null), token));
    }

    NewCookie takenBack(Optional<Office> office) {
        return holding(new Kept("", office.orElse(null), ""));
    }

    private NewCookie holding(Kept kept) {
        return Cookies.holding(SENT, seal.close(SENT, kept, LASTS), (int) LASTS.toSeconds());
    }

    /// @param office whom it was sent to; not known while an older intake answers
    record Kept(String reference, @Nullable Office office, String token) {

        Optional<Office> whose() {
            return Optional.ofNullable(office);
        }

        boolean mayBeTakenBack() {
            return !token.isEmpty();
        }

        boolean isTakenBack() {
            return reference.isEmpty();
        }

        @Override
        public String toString() {
            return "Kept[***]";
        }
    }
}
