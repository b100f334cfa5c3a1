package parley.catalog.limits;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.core.UriInfo;
import jakarta.ws.rs.ext.Provider;
import java.time.Clock;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// Asks a caller who reads without end to wait for the next minute.
@Provider
class Doorkeeper implements ContainerRequestFilter {

    private static final int A_MINUTE = 60;
    private static final int THE_WHOLE_GUIDE = 300;
    private static final int A_PRINT = 20;

    private final Crowd crowd;
    private final int proxies;
    private final Clock clock;
    private final CurrentVertxRequest request;

    Doorkeeper(
            @ConfigProperty(name = "parley.catalog.limits.a-minute") int atMost,
            @ConfigProperty(name = "parley.catalog.limits.proxies") int proxies,
            Clock clock,
            CurrentVertxRequest request) {
        this.crowd = new Crowd(atMost);
        this.proxies = proxies;
        this.clock = clock;
        this.request = request;
    }

    /// What takes the work of many answers counts for as many.
    private static int price(UriInfo asked) {
        var path = asked.getPath();
        if (path.endsWith("/hsds/package")
                || path.endsWith("/hsds/package.zip")
                || says(asked, "format", "ndjson")
                || says(asked, "full_service", "true")) {
            return THE_WHOLE_GUIDE;
        }
        return path.endsWith(".pdf") || says(asked, "full", "true") ? A_PRINT : 1;
    }

    private static boolean says(UriInfo asked, String name, String value) {
        return value.equals(asked.getQueryParameters().getFirst(name));
    }

    @Override
    public void filter(ContainerRequestContext asked) {
        var http = request.getCurrent().request();
        var peer = http.remoteAddress().hostAddress();
        var origin = Origin.of(peer == null ? "" : peer, http.headers().getAll("X-Forwarded-For"), proxies);
        var now = clock.instant();
        if (!crowd.letsPass(origin, now, price(asked.getUriInfo()))) {
            var left = A_MINUTE - now.getEpochSecond() % A_MINUTE;
            throw Refusal.because(GeneralReason.TOO_MANY_REQUESTS).withHeader("Retry-After", Long.toString(left));
        }
    }
}
