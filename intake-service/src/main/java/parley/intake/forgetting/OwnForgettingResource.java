package parley.intake.forgetting;

import jakarta.annotation.security.PermitAll;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.intake.links.CurrentParticipant;
import parley.intake.links.ForParticipants;

/// The wish to be forgotten, by the person.
@Path("/api/v1/participations/me/forgetting")
@PermitAll
@ForParticipants
@Tag(name = "Participants")
class OwnForgettingResource {

    private final OnRequest request;
    private final CurrentParticipant current;

    OwnForgettingResource(OnRequest request, CurrentParticipant current) {
        this.request = request;
        this.current = current;
    }

    @PUT
    @Operation(summary = "Stop taking part and be forgotten at once; no letter will follow")
    public void forgetMe() {
        request.forget(current.session());
    }
}
