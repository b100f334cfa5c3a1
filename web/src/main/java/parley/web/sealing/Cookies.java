package parley.web.sealing;

import jakarta.ws.rs.core.NewCookie;

/// Cookies that no script, no other host and no other site can have.
public final class Cookies {

    private static final String PREFIX = "__Host-parley-web-";

    private Cookies() {}

    /// The full name of a cookie of ours.
    public static String name(String name) {
        return PREFIX + name;
    }

    /// One that goes with the browser's session, or after so many seconds.
    public static NewCookie holding(String name, String value, int seconds) {
        return cookie(name, value, seconds);
    }

    public static NewCookie gone(String name) {
        return cookie(name, "", 0);
    }

    private static NewCookie cookie(String name, String value, int seconds) {
        return new NewCookie.Builder(name(name))
                .value(value)
                .path("/")
                .maxAge(seconds)
                .secure(true)
                .httpOnly(true)
                .sameSite(NewCookie.SameSite.LAX)
                .build();
    }
}
