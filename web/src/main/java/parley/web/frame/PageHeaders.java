package parley.web.frame;

import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerResponseContext;
import jakarta.ws.rs.container.ContainerResponseFilter;
import jakarta.ws.rs.ext.Provider;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Keeps pages out of caches, frames and the address lines of other sites, and everything foreign out of them.
@Provider
class PageHeaders implements ContainerResponseFilter {

    private final String policy;

    PageHeaders(@ConfigProperty(name = "parley.web.leave-to") URI leaveTo) {
        // Who leaves in a hurry is sent away by a form, and a browser looks where that leads.
        this.policy = policy("'self' " + leaveTo.getScheme() + "://" + leaveTo.getAuthority());
    }

    @Override
    public void filter(ContainerRequestContext request, ContainerResponseContext response) {
        var headers = response.getHeaders();
        headers.putIfAbsent("Cache-Control", new ArrayList<>(List.of("no-store")));
        headers.putSingle("Referrer-Policy", "no-referrer");
        headers.putSingle("X-Content-Type-Options", "nosniff");
        headers.putSingle("Content-Security-Policy", policy);
        headers.putSingle("Cross-Origin-Opener-Policy", "same-origin");
        headers.putSingle("Cross-Origin-Resource-Policy", "same-origin");
        headers.putSingle("X-Robots-Tag", "noindex");
    }

    private static String policy(String forms) {
        return "default-src 'none'; style-src 'self'; script-src 'self'; connect-src 'self'; form-action " + forms
                + "; base-uri 'none'; frame-ancestors 'none'";
    }
}
