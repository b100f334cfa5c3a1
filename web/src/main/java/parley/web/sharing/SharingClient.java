package parley.web.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.rest.client.inject.RegisterRestClient;
import org.jspecify.annotations.Nullable;

/// What intake keeps of permissions and handouts.
@RegisterRestClient(configKey = "intake")
@Path("/api/v1/cases/{id}")
interface SharingClient {

    @GET
    @Path("/permissions")
    PermissionList permissions(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id);

    /// @return nothing if the same was asked before, and done
    @POST
    @Path("/permissions")
    @Nullable
    Permission heard(
            @HeaderParam("Authorization") String bearer,
            @HeaderParam("Idempotency-Key") String key,
            @PathParam("id") UUID id,
            Spoken spoken);

    @PUT
    @Path("/permissions/{permission}/use")
    void use(
            @HeaderParam("Authorization") String bearer,
            @PathParam("id") UUID id,
            @PathParam("permission") UUID permission);

    @PUT
    @Path("/surfacing")
    void passOn(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id, Surfacing surfacing);

    @GET
    @Path("/handouts")
    HandedList handed(
            @HeaderParam("Authorization") String bearer,
            @PathParam("id") UUID id,
            @QueryParam("participantId") UUID participant);

    @PUT
    @Path("/handouts")
    void hand(@HeaderParam("Authorization") String bearer, @PathParam("id") UUID id, Handout handout);

    record PermissionList(List<Permission> items) {}

    /// @param live whether it may be used
    record Permission(
            UUID id,
            UUID participantId,
            Scope scope,
            String recipient,
            Instant saidAt,
            boolean live,
            @Nullable Instant usedAt) {}

    record Spoken(UUID participantId, Scope scope, String recipient, Instant saidAt) {}

    record Surfacing(String recipient) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Handout(@Nullable UUID participantId, List<String> items) {}

    record HandedList(List<Handed> items) {}

    record Handed(String code) {}
}
