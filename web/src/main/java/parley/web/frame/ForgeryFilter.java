package parley.web.frame;

import jakarta.ws.rs.ForbiddenException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Takes a form only from our own pages, since a cookie comes along wherever a form is sent from.
///
/// A browser says where a form stands in `Sec-Fetch-Site`, or at least in `Origin`. A request with neither is refused
/// too: no browser in use sends a form that way.
@Provider
@PreMatching
class ForgeryFilter implements ContainerRequestFilter {

    private static final Set<String> CHANGES_NOTHING = Set.of("GET", "HEAD", "OPTIONS");
    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final Set<String> origins;

    ForgeryFilter(
            @ConfigProperty(name = "parley.web.public-url") URI publicUrl,
            @ConfigProperty(name = "parley.public-url") URI linksUrl) {
        this.origins =
                Stream.of(publicUrl, linksUrl).map(ForgeryFilter::origin).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (!CHANGES_NOTHING.contains(request.getMethod()) && !isOwn(request)) {
            throw new ForbiddenException();
        }
    }

    private boolean isOwn(ContainerRequestContext request) {
        var site = request.getHeaderString("Sec-Fetch-Site");
        return site != null ? OWN.contains(site) : isOneOfOurs(request.getHeaderString("Origin"));
    }

    private boolean isOneOfOurs(@Nullable String origin) {
        return origin != null && origins.contains(origin);
    }

    private static String origin(URI url) {
        return url.getScheme() + "://" + url.getAuthority();
    }
}
