package parley.web.leaving;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/// Ends whatever the browser keeps for us and leads somewhere that anybody might be looking at.
@Path("/leave")
@PermitAll
class LeavePage {

    private final URI leaveTo;

    LeavePage(@ConfigProperty(name = "parley.web.leave-to") URI leaveTo) {
        this.leaveTo = leaveTo;
    }

    /// Nothing was cached, so there is no cache to clear, which can take a browser seconds.
    @POST
    public Response leave() {
        return Response.seeOther(leaveTo)
                .header("Clear-Site-Data", "\"cookies\", \"storage\"")
                .build();
    }
}
