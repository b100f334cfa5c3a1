package parley.scheduling.availability;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.scheduling.participants.CurrentParticipation;
import parley.scheduling.participants.ForParticipants;

/// What a participant does themselves, with the session their letter's link opened.
@Path("/api/v1/participations/me")
@Tag(name = "Participants", description = "What somebody with a private link says about their times.")
@PermitAll
@ForParticipants
class MyParticipationResource {

    private final CurrentParticipation me;
    private final AvailabilityDesk desk;
    private final StartsReading starts;

    MyParticipationResource(CurrentParticipation me, AvailabilityDesk desk, StartsReading starts) {
        this.me = me;
        this.desk = desk;
        this.starts = starts;
    }

    @GET
    @Path("/starts")
    @Operation(summary = "Read the starts on offer, with what was ticked before")
    public StartsView readStarts() {
        return starts.of(me.get().caseId(), me.get().participant());
    }

    @PUT
    @Path("/more-starts")
    @Operation(
            summary = "Ask for more starts, if those on offer do not suit",
            description = "Nobody else learns of it.")
    public StartsView askForMoreStarts(@NotNull @Valid MoreStarts more) {
        var who = me.get();
        desk.offerMore(who.caseId(), who.participant(), more.atMost());
        return starts.of(who.caseId(), who.participant());
    }

    @PUT
    @Path("/availability")
    @Operation(summary = "Say which times suit", description = "It can be said again until a session is planned.")
    public StartsView sayTimes(@NotNull @Valid Times times) {
        var who = me.get();
        desk.answer(who.caseId(), who.participant(), times::after, times.calendarEntry(), Optional.empty());
        return starts.of(who.caseId(), who.participant());
    }
}
