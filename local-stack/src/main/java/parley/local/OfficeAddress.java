package parley.local;

import java.net.URI;

/// Where a running office is, and how to act there as somebody.
///
/// `web` is what people open, `front` shows the letters, `mail` is the mail server's REST interface, `signIn` the
// issuer of tokens, `time` the time by the office's clocks.
public record OfficeAddress(
        URI web,
        URI front,
        URI catalog,
        URI intake,
        URI scheduling,
        URI notification,
        URI mail,
        URI signIn,
        OfficeTime time) {

    /// An access token for a known identity of the development sign-in, the same one until it is nearly spent.
    public String token(String identity) {
        return Tokens.of(signIn, identity);
    }
}
