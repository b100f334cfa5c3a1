package parley.scheduling.availability;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.Optional;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

/// What a participant does themselves, with the session their letter's link opened.
@Path("/api/v1/participations/me")
@Tag(name = "Participants")
@PermitAll
class MyParticipationResource {

    private final ParticipantSignIn signIn;
    private final AvailabilityDesk desk;
    private final StartsReading starts;

    MyParticipationResource(ParticipantSignIn signIn, AvailabilityDesk desk, StartsReading starts) {
        this.signIn = signIn;
        this.desk = desk;
        this.starts = starts;
    }

    /// The starts on offer, with what was ticked before.
    @GET
    @Path("/starts")
    public StartsView readStarts(@HeaderParam("Authorization") @Nullable String authorization) {
        var me = signIn.require(authorization);
        return starts.of(me.caseId(), me.participant());
    }

    /// Says which times suit. It can be said again until a session is planned.
    @PUT
    @Path("/availability")
    public StartsView sayTimes(
            @HeaderParam("Authorization") @Nullable String authorization, @NotNull @Valid Times times) {
        var me = signIn.require(authorization);
        desk.answer(me.caseId(), me.participant(), times.toAnswer(), times.calendarEntry(), Optional.empty());
        return starts.of(me.caseId(), me.participant());
    }
}
