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
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;
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

    /// Somebody's usual week, and whether it still counts.
    @GET
    @Path("/hours")
    @APIResponse(
            responseCode = "200",
            description = "The usual week",
            content = @Content(schema = @Schema(implementation = WeekView.class)))
    public Response readHours(@PathParam("id") UUID id) {
        return answer(desk.week(of(id)));
    }

    /// Writes down what somebody said their usual week looks like from now on. It counts as confirmed by that.
    @PUT
    @Path("/hours")
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

    /// Writes down that somebody said their usual week is still right.
    @PUT
    @Path("/hours/confirmation")
    @APIResponse(
            responseCode = "200",
            description = "Confirmed",
            content = @Content(schema = @Schema(implementation = WeekView.class)))
    public Response confirmHours(
            @PathParam("id") UUID id, @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(desk.confirm(of(id), ifMatch));
    }

    /// When it is not as usual, from now on.
    @GET
    @Path("/exceptions")
    public Exceptions readExceptions(@PathParam("id") UUID id) {
        return desk.exceptions(of(id));
    }

    /// Says when it is not as usual, under an id that the caller makes up; saying it twice is harmless. Being
    /// away counts more than anything else that was said.
    @PUT
    @Path("/exceptions/{exceptionId}")
    public Exceptions writeException(
            @PathParam("id") UUID id,
            @PathParam("exceptionId") UUID exceptionId,
            @NotNull @Valid Exceptions.Said said) {
        return desk.except(of(id), exceptionId, said);
    }

    /// It is as usual after all.
    @DELETE
    @Path("/exceptions/{exceptionId}")
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
