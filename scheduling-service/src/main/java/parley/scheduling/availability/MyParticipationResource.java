package parley.scheduling.availability;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.scheduling.participants.CurrentParticipation;
import parley.scheduling.participants.ForParticipants;

/// What a participant does themselves, with the session their letter's link opened.
@Path("/api/v1/participations/me")
@Tag(name = "Participants")
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

    /// The starts on offer, with what was ticked before.
    @GET
    @Path("/starts")
    public StartsView readStarts() {
        return starts.of(me.get().caseId(), me.get().participant());
    }

    /// Asks for more starts, if those on offer do not suit. Nobody else learns of it.
    @PUT
    @Path("/more-starts")
    public StartsView askForMoreStarts(@NotNull @Valid MoreStarts more) {
        var who = me.get();
        desk.offerMore(who.caseId(), who.participant(), more.atMost());
        return starts.of(who.caseId(), who.participant());
    }

    /// Says which times suit. It can be said again until a session is planned.
    @PUT
    @Path("/availability")
    public StartsView sayTimes(@NotNull @Valid Times times) {
        var who = me.get();
        desk.answer(who.caseId(), who.participant(), times::after, times.calendarEntry(), Optional.empty());
        return starts.of(who.caseId(), who.participant());
    }
}
