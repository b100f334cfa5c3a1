package parley.web.frame;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;

/// Every address that is none of a page's.
@Path("/{path: .+}")
@PermitAll
class NotHere {

    @GET
    public Response read() {
        throw new NotFoundException();
    }
}
