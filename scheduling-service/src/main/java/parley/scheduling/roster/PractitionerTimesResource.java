package parley.scheduling.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.access.Callers;
import parley.scheduling.roster.model.PractitionerId;

/// When a practitioner of the office is there, written down by staff.
@Path("/api/v1/practitioners/{id}")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Roster")
@RolesAllowed({"staff", "ombuds"})
class PractitionerTimesResource {

    private final Callers callers;
    private final Roster roster;
    private final TimesDesk desk;

    PractitionerTimesResource(Callers callers, Roster roster, TimesDesk desk) {
        this.callers = callers;
        this.roster = roster;
        this.desk = desk;
    }

    @GET
    @Path("/hours")
    @Operation(summary = "Read somebody's usual week, and whether it still counts")
    @APIResponse(
            responseCode = "200",
            description = "The usual week",
            content = @Content(schema = @Schema(implementation = WeekView.class)))
    public Response readHours(@PathParam("id") UUID id) {
        return answer(desk.week(of(id)));
    }

    @PUT
    @Path("/hours")
    @Operation(
            summary = "Write down what somebody said their usual week looks like from now on",
            description = "It counts as confirmed by that.")
    @APIResponse(
            responseCode = "200",
            description = "The usual week",
            content = @Content(schema = @Schema(implementation = WeekView.class)))
    public Response writeHours(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Week week) {
        return answer(desk.say(of(id), ifMatch, week));
    }

    @PUT
    @Path("/hours/confirmation")
    @Operation(summary = "Write down that somebody said their usual week is still right")
    @APIResponse(
            responseCode = "200",
            description = "Confirmed",
            content = @Content(schema = @Schema(implementation = WeekView.class)))
    public Response confirmHours(
            @PathParam("id") UUID id, @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(desk.confirm(of(id), ifMatch));
    }

    @GET
    @Path("/exceptions")
    @Operation(summary = "Read when it is not as usual for somebody, from now on")
    public Exceptions readExceptions(@PathParam("id") UUID id) {
        return desk.exceptions(of(id));
    }

    @PUT
    @Path("/exceptions/{exceptionId}")
    @Operation(
            summary = "Write down when it is not as usual for somebody",
            description = "The caller makes the id up; saying it twice is harmless. Being away counts more than "
                    + "anything else that was said.")
    public Exceptions writeException(
            @PathParam("id") UUID id,
            @PathParam("exceptionId") UUID exceptionId,
            @NotNull @Valid Exceptions.Said said) {
        return desk.except(of(id), exceptionId, said);
    }

    @DELETE
    @Path("/exceptions/{exceptionId}")
    @Operation(summary = "Write down that it is as usual for somebody after all")
    public Exceptions takeBackException(@PathParam("id") UUID id, @PathParam("exceptionId") UUID exceptionId) {
        return desk.asUsual(of(id), exceptionId);
    }

    /// Who practises for the other office does not exist here.
    private PractitionerId of(UUID id) {
        var office = callers.office();
        return roster.entriesOf(List.of(new PractitionerId(id))).stream()
                .filter(entry -> entry.practisesFor(office))
                .findFirst()
                .map(RosterEntry::id)
                .orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }

    private static Response answer(WeekView week) {
        return Response.ok(week)
                .tag(new EntityTag(Long.toString(week.version())))
                .build();
    }
}
