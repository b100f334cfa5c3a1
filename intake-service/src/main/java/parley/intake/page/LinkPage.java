package parley.intake.page;

import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.openapi.annotations.Operation;
import parley.intake.limits.Door;
import parley.intake.limits.Limited;
import parley.intake.links.Links;
import parley.intake.links.Secret;

/// Where a private link leads. Opening it shows the same page to everybody, any number of times, and changes nothing;
/// only the button trades the secret for a session and takes it out of the address.
@Path("/p/{secret}")
@PermitAll
@Page
@Produces(MediaType.TEXT_HTML)
class LinkPage {

    private final Links links;

    LinkPage(Links links) {
        this.links = links;
    }

    @CheckedTemplate(basePath = "page")
    static final class Templates {
        private Templates() {}

        static native TemplateInstance link();

        static native TemplateInstance dead();
    }

    /// It does not look at the secret, not even whether there is such a link.
    @GET
    @Operation(hidden = true)
    public TemplateInstance show() {
        return Templates.link();
    }

    @POST
    @Limited(Door.LINKS)
    @Operation(hidden = true)
    public Response open(@PathParam("secret") String secret) {
        return links.open(new Secret(secret))
                .map(opened -> Response.seeOther(URI.create("/me"))
                        .cookie(SessionCookie.holding(opened.token()))
                        .build())
                .orElseGet(() -> Response.status(Response.Status.GONE)
                        .entity(Templates.dead())
                        .build());
    }
}
