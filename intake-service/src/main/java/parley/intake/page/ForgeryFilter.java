package parley.intake.page;

import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.Set;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.intake.refusals.Reason;
import parley.problems.Refusal;

/// Takes a form only from our own pages, since a cookie comes along wherever a form is sent from.
///
/// A browser says where a form stands in `Sec-Fetch-Site`, or at least in `Origin`. A request with neither is refused
/// too: no browser in use sends a form that way.
@Provider
@Page
class ForgeryFilter implements ContainerRequestFilter {

    private static final Set<String> OWN = Set.of("same-origin", "none");

    private final String origin;

    ForgeryFilter(@ConfigProperty(name = "parley.public-url") URI publicUrl) {
        this.origin = publicUrl.getScheme() + "://" + publicUrl.getAuthority();
    }

    @Override
    public void filter(ContainerRequestContext request) {
        if (request.getMethod().equals(HttpMethod.POST) && !isOwn(request)) {
            throw Refusal.because(Reason.FORGED_REQUEST);
        }
    }

    private boolean isOwn(ContainerRequestContext request) {
        var site = request.getHeaderString("Sec-Fetch-Site");
        return site != null ? OWN.contains(site) : origin.equals(request.getHeaderString("Origin"));
    }
}
