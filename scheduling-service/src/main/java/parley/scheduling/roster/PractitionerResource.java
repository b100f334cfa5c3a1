package parley.scheduling.roster;

import static java.util.stream.Collectors.toSet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Clock;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.scheduling.access.Callers;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.settings.Settings;

/// One practitioner of the caller's office. Who practises for the other one does not exist here.
@Path("/api/v1/practitioners/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Roster")
@RolesAllowed({"staff", "ombuds"})
class PractitionerResource {

    private final RosterDesk desk;
    private final Callers callers;
    private final Settings settings;
    private final Clock clock;

    PractitionerResource(RosterDesk desk, Callers callers, Settings settings, Clock clock) {
        this.desk = desk;
        this.callers = callers;
        this.settings = settings;
        this.clock = clock;
    }

    @GET
    @Operation(summary = "Read a practitioner, active or not")
    @APIResponse(
            responseCode = "200",
            description = "The practitioner",
            content = @Content(schema = @Schema(implementation = PractitionerView.class)))
    public Response readPractitioner(@PathParam("id") UUID id) {
        return answer(desk.require(callers.office(), new PractitionerId(id)));
    }

    @PUT
    @Operation(summary = "Write everything anew that staff know of somebody, their times aside")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = PractitionerView.class)))
    public Response changePractitioner(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid PractitionerBody body) {
        var office = callers.office();
        return answer(desk.change(office, new PractitionerId(id), ifMatch, body.toProfile(office)));
    }

    @PUT
    @Path("/activity")
    @Operation(
            summary = "Say whether somebody comes into question for new sessions",
            description = "Sessions they were asked for already stay theirs, and are listed to be handed over; how "
                    + "much they carried is kept, and of their cases nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = PractitionerView.class)))
    public Response setActivity(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Activity activity) {
        return answer(desk.setActive(callers.office(), new PractitionerId(id), ifMatch, activity.active()));
    }

    @PUT
    @Path("/learning")
    @Operation(
            summary = "Say beside whom a novice should learn",
            description = "The search prefers such pairs, and says so.")
    @APIResponse(
            responseCode = "200",
            description = "Changed",
            content = @Content(schema = @Schema(implementation = PractitionerView.class)))
    public Response wishLearning(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Learning learning) {
        var with = learning.with().stream().map(PractitionerId::new).collect(toSet());
        return answer(desk.learn(callers.office(), new PractitionerId(id), ifMatch, with));
    }

    private PractitionerView view(RosterEntry entry) {
        return PractitionerView.of(entry, clock.instant(), settings.hoursStaleAfter());
    }

    private Response answer(RosterEntry entry) {
        return Response.ok(view(entry))
                .tag(new EntityTag(Long.toString(entry.version())))
                .build();
    }

    record Activity(@NotNull Boolean active) {}

    /// @param with practitioners who lead; none takes the wish back
    record Learning(@NotNull @Size(max = 20) Set<@NotNull UUID> with) {}
}
