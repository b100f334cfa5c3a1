package parley.scheduling.availability;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.access.Callers;
import parley.scheduling.cases.OfACase;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.ParticipantId;

@Path("/api/v1/cases/{id}/participants/{participantId}/more-starts")
@Tag(name = "Cases")
@RolesAllowed({"staff", "ombuds"})
@OfACase
class MoreStartsResource {

    private final Callers callers;
    private final AvailabilityDesk desk;
    private final StartsReading starts;
    private final Sitting sitting;

    MoreStartsResource(Callers callers, AvailabilityDesk desk, StartsReading starts, Sitting sitting) {
        this.callers = callers;
        this.desk = desk;
        this.starts = starts;
        this.sitting = sitting;
    }

    @PUT
    @Operation(
            summary = "Offer more starts to read out to somebody who answers by voice",
            description = "Who has been asked to sit in the case does not do that.")
    public StartsView offerMoreStarts(
            @PathParam("id") UUID id, @PathParam("participantId") UUID participantId, @NotNull @Valid MoreStarts more) {
        var caseId = new CaseId(id);
        var participant = new ParticipantId(participantId);
        if (sitting.wasAsked(caseId, callers.subject())) {
            throw Refusal.because(GeneralReason.NOT_ALLOWED);
        }
        desk.offerMore(caseId, participant, more.atMost());
        return starts.of(caseId, participant);
    }
}
