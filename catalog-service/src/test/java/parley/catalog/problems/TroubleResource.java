package parley.catalog.problems;

import jakarta.annotation.security.PermitAll;
import jakarta.annotation.security.RolesAllowed;
import jakarta.persistence.OptimisticLockException;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Email;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.jspecify.annotations.Nullable;
import parley.events.Office;
import parley.problems.Fault;
import parley.problems.GeneralReason;
import parley.problems.Precondition;
import parley.problems.Refusal;

/// Runs into every kind of trouble, for the tests only.
@Path("/api/v1/trouble")
@PermitAll
class TroubleResource {

    record Contact(
            @NotNull @Email @Nullable String email,
            @Nullable Instant since) {}

    record Letter(
            @Valid @NotNull @Nullable Contact to,
            @Size(max = 2) List<@Valid Contact> copies) {}

    @POST
    @Operation(hidden = true)
    public String write(@Valid @NotNull Letter letter) {
        return "written";
    }

    @GET
    @Path("/lists")
    @Operation(hidden = true)
    public String list(
            @QueryParam("limit") @Max(50) int limit,
            @QueryParam("office") @Nullable Office office,
            @HeaderParam("Idempotency-Key") @Size(max = 8) @Nullable String key) {
        return "listed";
    }

    @GET
    @Path("/things/{id}")
    @Operation(hidden = true)
    public String thing(@PathParam("id") UUID id) {
        return "found";
    }

    @PUT
    @Path("/things")
    @Operation(hidden = true)
    public String change(@HeaderParam("If-Match") @Nullable String ifMatch) {
        Precondition.require(ifMatch, 7);
        return "changed";
    }

    @GET
    @Path("/refusals")
    @Operation(hidden = true)
    public String refuse() {
        throw Refusal.because(GeneralReason.INVALID_FIELD)
                .with(Fault.at("#/offering", "must be offered"))
                .with("missing", 1)
                .withHeader("Retry-After", "9");
    }

    @GET
    @Path("/bugs")
    @Operation(hidden = true)
    public String fail() {
        throw new IllegalStateException("canary-7f3a", new IllegalArgumentException("canary-7f3a too"));
    }

    @GET
    @Path("/races")
    @Operation(hidden = true)
    public String race() {
        throw new IllegalStateException("canary-7f3a", new OptimisticLockException("canary-7f3a"));
    }

    @GET
    @Path("/outages")
    @Operation(hidden = true)
    public String outage() {
        throw new IllegalStateException("canary-7f3a", new SQLException("canary-7f3a", "08006"));
    }

    @GET
    @Path("/secrets")
    @RolesAllowed("staff")
    @Operation(hidden = true)
    public String secret() {
        return "seen";
    }

    /// Sits beside the others on an endpoint that says nothing about access.
    @Path("/api/v1/unsaid")
    static class Unsaid {

        @GET
        @Operation(hidden = true)
        public String open() {
            return "open";
        }
    }
}
