package parley.intake.permissions;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.intake.links.CurrentParticipant;
import parley.intake.links.ForParticipants;
import parley.intake.permissions.CasePermissionResource.PermissionItem;
import parley.intake.permissions.CasePermissionResource.PermissionList;

/// What a person allows the office to say about them, with the token of a link session.
@Path("/api/v1/participations/me/permissions")
@PermitAll
@ForParticipants
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Participants")
class OwnPermissionResource {

    private final PermissionDesk desk;
    private final CurrentParticipant current;

    OwnPermissionResource(PermissionDesk desk, CurrentParticipant current) {
        this.desk = desk;
        this.current = current;
    }

    @GET
    @Operation(summary = "List what one allows, and what was made of it")
    public PermissionList listOwnPermissions() {
        return PermissionList.of(desk.own(current.session()));
    }

    @POST
    @Operation(summary = "Allow the office to say something to somebody")
    @APIResponse(
            responseCode = "201",
            description = "The permission",
            content = @Content(schema = @Schema(implementation = PermissionItem.class)))
    public Response allow(@NotNull @Valid OwnPermission own) {
        var given = desk.given(current.session(), own.scope(), own.recipient());
        return Response.status(Response.Status.CREATED)
                .entity(PermissionItem.of(given))
                .build();
    }

    @PUT
    @Path("/{permissionId}/revocation")
    @Operation(summary = "Take a permission back")
    public void takeBack(@PathParam("permissionId") UUID permissionId) {
        desk.revoke(current.session(), permissionId);
    }

    record OwnPermission(
            @NotNull Scope scope,

            @NotNull @Size(max = Recipient.LONGEST) @Pattern(regexp = Recipient.SLUG, message = Recipient.IS)
            String recipient) {}
}
