package parley.intake.page;

import jakarta.ws.rs.core.NewCookie;
import parley.intake.links.Links;
import parley.intake.links.Secret;

/// How a browser holds a session: out of reach of scripts and of other hosts, and for half an hour.
final class SessionCookie {

    static final String NAME = "__Host-parley";

    private SessionCookie() {}

    static NewCookie holding(Secret token) {
        return cookie(token.value(), Math.toIntExact(Links.SESSION.toSeconds()));
    }

    static NewCookie gone() {
        return cookie("", 0);
    }

    private static NewCookie cookie(String value, int seconds) {
        return new NewCookie.Builder(NAME)
                .value(value)
                .path("/")
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .maxAge(seconds)
                .build();
    }
}
