package parley.web.frame;

import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.container.ContainerRequestContext;
import jakarta.ws.rs.container.ContainerRequestFilter;
import jakarta.ws.rs.container.PreMatching;
import jakarta.ws.rs.ext.Provider;

/// Shows nothing else where the links of letters lead, whatever the proxy in front lets through.
@Provider
@PreMatching
class LinksHostFilter implements ContainerRequestFilter {

    private final LinksHost links;

    LinksHostFilter(LinksHost links) {
        this.links = links;
    }

    @Override
    public void filter(ContainerRequestContext request) {
        var uri = request.getUriInfo().getRequestUri();
        if (links.isOf(uri) && !LinksHost.leadsTo(uri.getPath())) {
            throw new NotFoundException();
        }
    }
}
