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

/// When a practitioner is there, said by themselves.
@Path("/api/v1/practitioners/me")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Practitioners")
@RolesAllowed("practitioner")
class MyTimesResource {

    private final Callers callers;
    private final Roster roster;
    private final TimesDesk desk;

    MyTimesResource(Callers callers, Roster roster, TimesDesk desk) {
        this.callers = callers;
        this.roster = roster;
        this.desk = desk;
    }

    @GET
    @Path("/hours")
    @Operation(summary = "Read one's usual week, and whether it still counts")
    @APIResponse(
            responseCode = "200",
            description = "The usual week",
            content = @Content(schema = @Schema(implementation = WeekView.class)))
    public Response readMyHours() {
        return answer(desk.week(me()));
    }

    @PUT
    @Path("/hours")
    @Operation(
            summary = "Say what the usual week looks like from now on",
            description = "It counts as confirmed by that.")
    @APIResponse(
            responseCode = "200",
            description = "The usual week",
            content = @Content(schema = @Schema(implementation = WeekView.class)))
    public Response sayMyHours(
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid Week week) {
        return answer(desk.say(me(), ifMatch, week));
    }

    @PUT
    @Path("/hours/confirmation")
    @Operation(
            summary = "Say that the usual week is still right",
            description = "Hours that were not confirmed for long are not counted on.")
    @APIResponse(
            responseCode = "200",
            description = "Confirmed",
            content = @Content(schema = @Schema(implementation = WeekView.class)))
    public Response confirmMyHours(@Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(desk.confirm(me(), ifMatch));
    }

    @GET
    @Path("/exceptions")
    @Operation(summary = "Read when it is not as usual, from now on")
    public Exceptions readMyExceptions() {
        return desk.exceptions(me());
    }

    @PUT
    @Path("/exceptions/{exceptionId}")
    @Operation(
            summary = "Say when it is not as usual",
            description = "The caller makes the id up; saying it twice is harmless. Being away counts more than "
                    + "anything else that was said.")
    public Exceptions sayMyException(@PathParam("exceptionId") UUID exceptionId, @NotNull @Valid Exceptions.Said said) {
        return desk.except(me(), exceptionId, said);
    }

    @DELETE
    @Path("/exceptions/{exceptionId}")
    @Operation(summary = "Say that it is as usual after all")
    public Exceptions takeBackMyException(@PathParam("exceptionId") UUID exceptionId) {
        return desk.asUsual(me(), exceptionId);
    }

    private PractitionerId me() {
        return roster.signedInAs(callers.subject())
                .map(RosterEntry::id)
                .orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }

    private static Response answer(WeekView week) {
        return Response.ok(week)
                .tag(new EntityTag(Long.toString(week.version())))
                .build();
    }
}
