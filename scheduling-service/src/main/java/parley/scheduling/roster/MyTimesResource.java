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

/// When a practitioner is there, said by themselves.
@Path("/api/v1/practitioners/me")
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

    /// The usual week, and whether it still counts.
    @GET
    @Path("/hours")
    @APIResponse(
            responseCode = "200",
            description = "The usual week",
            content = @Content(schema = @Schema(implementation = WeekView.class)))
    public Response readMyHours() {
        return answer(desk.week(me()));
    }

    /// Says what the usual week looks like from now on. It counts as confirmed by that.
    @PUT
    @Path("/hours")
    @APIResponse(
            responseCode = "200",
            description = "The usual week",
            content = @Content(schema = @Schema(implementation = WeekView.class)))
    public Response sayMyHours(
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch, @NotNull @Valid Week week) {
        return answer(desk.say(me(), ifMatch, week));
    }

    /// Says that the usual week is still right. Hours that were not confirmed for long are not counted on.
    @PUT
    @Path("/hours/confirmation")
    @APIResponse(
            responseCode = "200",
            description = "Confirmed",
            content = @Content(schema = @Schema(implementation = WeekView.class)))
    public Response confirmMyHours(@Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch) {
        return answer(desk.confirm(me(), ifMatch));
    }

    /// When it is not as usual, from now on.
    @GET
    @Path("/exceptions")
    public Exceptions readMyExceptions() {
        return desk.exceptions(me());
    }

    /// Says when it is not as usual, under an id that the caller makes up; saying it twice is harmless. Being
    /// away counts more than anything else that was said.
    @PUT
    @Path("/exceptions/{exceptionId}")
    public Exceptions sayMyException(@PathParam("exceptionId") UUID exceptionId, @NotNull @Valid Exceptions.Said said) {
        return desk.except(me(), exceptionId, said);
    }

    /// It is as usual after all.
    @DELETE
    @Path("/exceptions/{exceptionId}")
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
