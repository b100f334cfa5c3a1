package parley.scheduling.calendars;

import jakarta.annotation.security.RolesAllowed;
import jakarta.enterprise.event.Event;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.DELETE;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.problems.Fault;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.access.Callers;
import parley.scheduling.roster.Roster;
import parley.scheduling.roster.RosterEntry;

/// One's own calendar. Nobody gives somebody else's.
@Path("/api/v1/practitioners/me/calendar")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Practitioners")
@RolesAllowed("practitioner")
class MyCalendarResource {

    private final Callers callers;
    private final Roster roster;
    private final CalendarDesk desk;
    private final CalendarReading reading;
    private final CalendarSettings settings;
    private final Event<CalendarGiven> given;

    MyCalendarResource(
            Callers callers,
            Roster roster,
            CalendarDesk desk,
            CalendarReading reading,
            CalendarSettings settings,
            Event<CalendarGiven> given) {
        this.callers = callers;
        this.roster = roster;
        this.desk = desk;
        this.reading = reading;
        this.settings = settings;
        this.given = given;
    }

    @GET
    @Operation(summary = "Read how one's own calendar stands, and what the office has learnt from it")
    @APIResponse(
            responseCode = "200",
            description = "How it stands",
            content = @Content(schema = @Schema(implementation = MyCalendarView.class)))
    public Response readMyCalendar() {
        return answer(me());
    }

    @PUT
    @Operation(
            summary = "Have a calendar read from now on",
            description = "Of every entry its beginning and its end are read, and nothing else. It is read at once, "
                    + "and until it has been, its owner is offered for nothing.")
    @APIResponse(
            responseCode = "200",
            description = "Taken",
            content = @Content(schema = @Schema(implementation = MyCalendarView.class)))
    public Response giveMyCalendar(
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid Giving giving) {
        var me = me();
        var address = Address.of(giving.address(), settings.local()).orElseThrow(() -> Refusal.because(
                        GeneralReason.INVALID_FIELD)
                .with(Fault.at(
                        "#/address",
                        "must be an address that begins with https: or webcal:, without a name and a password")));
        desk.give(me.id(), address, ifMatch);
        given.fireAsync(new CalendarGiven());
        return answer(me);
    }

    @DELETE
    @Operation(
            summary = "Have one's calendar read no longer",
            description = "Its address and everything that was learnt from it go.")
    @APIResponse(
            responseCode = "200",
            description = "Taken back",
            content = @Content(schema = @Schema(implementation = MyCalendarView.class)))
    public Response takeMyCalendarBack(@Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch) {
        var me = me();
        desk.takeBack(me.id(), ifMatch);
        return answer(me);
    }

    private Response answer(RosterEntry me) {
        var mine = reading.of(me);
        return Response.ok(mine.view())
                .tag(new EntityTag(Long.toString(mine.version())))
                .build();
    }

    private RosterEntry me() {
        return roster.signedInAs(callers.subject()).orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }

    /// @param address where the calendar can be read, as the calendar program hands it out
    record Giving(@NotNull @Size(min = 1, max = 2000) String address) {

        @Override
        public String toString() {
            return "Giving[***]";
        }
    }
}
