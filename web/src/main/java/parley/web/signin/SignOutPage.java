package parley.web.signin;

import io.quarkus.oidc.OidcSession;
import io.quarkus.security.Authenticated;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Duration;

/// Signing out ends the session that this browser has here.
@Path(SignOutPage.PATH)
@Authenticated
class SignOutPage {

    static final String PATH = "/sign-out";

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final OidcSession session;

    SignOutPage(OidcSession session) {
        this.session = session;
    }

    @POST
    public Response signOut() {
        session.logout().await().atMost(PATIENCE);
        return Response.seeOther(URI.create(SignedOutPage.PATH)).build();
    }
}
