package parley.intake.permissions;

import static parley.intake.access.CurrentStaff.OMBUDS;
import static parley.intake.access.CurrentStaff.STAFF;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.annotation.security.RolesAllowed;
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
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.enums.ParameterIn;
import org.eclipse.microprofile.openapi.annotations.enums.SchemaType;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.intake.access.CurrentStaff;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;
import parley.intake.permissions.PermissionDesk.Permission;
import parley.intake.permissions.PermissionRow.Given;
import parley.outbox.once.OnceOnly;

/// What the people of a case allow the office to say, for its staff.
@Path("/api/v1/cases/{id}/permissions")
@RolesAllowed({STAFF, OMBUDS})
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Permissions", description = "What may be said to whom, and was.")
class CasePermissionResource {

    private final PermissionDesk desk;
    private final CurrentStaff staff;

    CasePermissionResource(PermissionDesk desk, CurrentStaff staff) {
        this.desk = desk;
        this.staff = staff;
    }

    @POST
    @OnceOnly
    @Operation(summary = "Write down what somebody allowed the office to say")
    @Parameter(
            name = "Idempotency-Key",
            in = ParameterIn.HEADER,
            schema = @Schema(type = SchemaType.STRING, maxLength = 64))
    @APIResponse(
            responseCode = "201",
            description = "The permission",
            content = @Content(schema = @Schema(implementation = PermissionItem.class)))
    public Response permissionHeard(@PathParam("id") UUID id, @NotNull @Valid SpokenPermission spoken) {
        var item = PermissionItem.of(desk.heard(
                staff.member(), new CaseId(id), new ParticipantId(spoken.participantId()), spoken.toGiven()));
        return Response.created(URI.create("/api/v1/cases/" + id + "/permissions/" + item.id()))
                .entity(item)
                .build();
    }

    @GET
    @Operation(summary = "List what the people of a case allow")
    public PermissionList listPermissions(@PathParam("id") UUID id) {
        return PermissionList.of(desk.of(staff.member(), new CaseId(id)));
    }

    @PUT
    @Path("/{permissionId}/use")
    @Operation(summary = "Write down that a permission is used; it must be live")
    public PermissionItem usePermission(@PathParam("id") UUID id, @PathParam("permissionId") UUID permissionId) {
        return PermissionItem.of(desk.use(staff.member(), new CaseId(id), permissionId));
    }

    record SpokenPermission(
            @NotNull UUID participantId,
            @NotNull Scope scope,

            @NotNull @Size(max = Recipient.LONGEST) @Pattern(regexp = Recipient.SLUG, message = Recipient.IS)
            String recipient,

            @NotNull Instant saidAt) {

        Given toGiven() {
            return new Given(scope, recipient, saidAt);
        }
    }

    record PermissionList(List<PermissionItem> items) {
        static PermissionList of(List<Permission> permissions) {
            return new PermissionList(
                    permissions.stream().map(PermissionItem::of).toList());
        }
    }

    /// @param live whether it may be used
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record PermissionItem(
            UUID id,
            UUID participantId,
            Scope scope,
            String recipient,
            Instant saidAt,
            boolean live,
            @Nullable Instant usedAt) {

        static PermissionItem of(Permission it) {
            return new PermissionItem(
                    it.id(),
                    it.participantId().value(),
                    it.scope(),
                    it.recipient(),
                    it.saidAt(),
                    it.live(),
                    it.usedAt());
        }
    }
}
