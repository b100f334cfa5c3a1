package parley.scheduling.calendars;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/// Where a calendar can be read. Whoever has it can read the whole calendar, so it is never printed.
///
/// @param host the name of its server alone
record Address(URI value, String host) {

    private static final int LONGEST = 2000;

    /// The address, if it is one that a calendar may be read from: encrypted, and without a name and a password in it.
    /// What calendar programs hand out as `webcal:` is read with encryption.
    ///
    /// @param plain whether it may go without encryption
    static Optional<Address> of(String text, boolean plain) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        try {
            var given = new URI(text.strip().replaceFirst("(?i)^webcals?:", "https:"));
            var scheme = Objects.requireNonNullElse(given.getScheme(), "").toLowerCase(Locale.ROOT);
            var host = Objects.requireNonNullElse(given.getHost(), "").toLowerCase(Locale.ROOT);
            var mayBe = scheme.equals("https") || plain && scheme.equals("http");
            return mayBe && !host.isEmpty() && given.getRawUserInfo() == null
                    ? Optional.of(new Address(given, host))
                    : Optional.empty();
        } catch (URISyntaxException _) {
            return Optional.empty();
        }
    }

    /// Where the server of this address sends on to.
    Optional<Address> sendingOnTo(String location, boolean plain) {
        try {
            return of(value.resolve(new URI(location.strip())).toString(), plain);
        } catch (URISyntaxException | IllegalArgumentException _) {
            return Optional.empty();
        }
    }

    boolean isEncrypted() {
        return "https".equalsIgnoreCase(value.getScheme());
    }

    int port() {
        return value.getPort() >= 0 ? value.getPort() : isEncrypted() ? 443 : 80;
    }

    /// Path and query, as a request names them.
    String resource() {
        var path = value.getRawPath() == null || value.getRawPath().isEmpty() ? "/" : value.getRawPath();
        return value.getRawQuery() == null ? path : path + "?" + value.getRawQuery();
    }

    @Override
    public String toString() {
        return "Address[***]";
    }
}
