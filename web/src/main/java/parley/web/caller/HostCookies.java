package parley.web.caller;

import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.impl.ServerCookie;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Gives the cookies of the sign-in names that no other host can set.
///
/// The extension that speaks OpenID Connect calls them `q_…`; between it and the browser they are `__Host-q_…`. What
/// comes in under the plain name is not ours and is dropped.
@ApplicationScoped
class HostCookies {

    private static final String PLAIN = "q_";
    private static final String PREFIX = "__Host-";
    private static final int FIRST = 100_000;

    void install(@Observes Filters filters) {
        filters.register(HostCookies::rename, FIRST);
    }

    private static void rename(RoutingContext request) {
        var headers = request.request().headers();
        var sent = headers.getAll(HttpHeaders.COOKIE);
        if (!sent.isEmpty()) {
            headers.set(HttpHeaders.COOKIE, plain(sent));
        }
        request.addHeadersEndHandler(_ -> guard(request));
        request.next();
    }

    /// The cookies as the extension knows them.
    static String plain(List<String> sent) {
        return sent.stream()
                .flatMap(header -> Stream.of(header.split(";")))
                .map(String::strip)
                .filter(cookie -> !cookie.startsWith(PLAIN))
                .map(cookie -> cookie.startsWith(PREFIX + PLAIN) ? cookie.substring(PREFIX.length()) : cookie)
                .collect(Collectors.joining("; "));
    }

    private static void guard(RoutingContext request) {
        var response = request.response();
        var changed = request.request().cookies().stream()
                .filter(cookie -> cookie.getName().startsWith(PLAIN))
                .map(ServerCookie.class::cast)
                .filter(ServerCookie::isChanged)
                .toList();
        for (var cookie : changed) {
            response.removeCookie(cookie.getName(), false);
            response.addCookie(Cookie.cookie(PREFIX + cookie.getName(), cookie.getValue())
                    .setPath("/")
                    .setMaxAge(cookie.getMaxAge())
                    .setSecure(true)
                    .setHttpOnly(true)
                    .setSameSite(cookie.getSameSite()));
        }
    }
}
