package parley.scheduling.sessions;

import jakarta.annotation.security.PermitAll;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.scheduling.participants.CurrentParticipation;
import parley.scheduling.participants.ForParticipants;
import parley.scheduling.roster.model.PractitionerId;

/// A participant's own sessions, with the session their letter's link opened.
@Path("/api/v1/participations/me")
@Tag(name = "Participants")
@PermitAll
@ForParticipants
class MySessionsResource {

    private final CurrentParticipation me;
    private final MySessions mine;
    private final SessionDesk desk;

    MySessionsResource(CurrentParticipation me, MySessions mine, SessionDesk desk) {
        this.me = me;
        this.mine = mine;
        this.desk = desk;
    }

    @GET
    @Path("/sessions")
    @Operation(
            summary = "Read the sessions the person is to come to, or is in",
            description = "It says when, where, and with which practitioners.")
    public MySessions.Items readMySessions() {
        return mine.of(me.get());
    }

    @PUT
    @Path("/not-this-person")
    @Operation(
            summary = "Say that it should be somebody else, without a word of why",
            description = "What was planned with them is called off, and they are not proposed again; nobody is "
                    + "told who wished it.")
    public MySessions.Items sayNotThisPerson(@NotNull @Valid NotThisPerson not) {
        mine.requireTakesPart(me.get());
        desk.keepApart(me.get().caseId(), new PractitionerId(not.practitionerId()));
        return mine.of(me.get());
    }

    record NotThisPerson(@NotNull UUID practitionerId) {}
}
