package parley.scheduling.availability;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.access.Callers;
import parley.scheduling.cases.OfACase;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.ParticipantId;

/// For people who answer by voice: staff write down what was said.
@Path("/api/v1/cases/{id}/participants/{participantId}/availability")
@Tag(name = "Cases")
@RolesAllowed({"staff", "ombuds"})
@OfACase
class SpokenAvailabilityResource {

    private final Callers callers;
    private final AvailabilityDesk desk;
    private final StartsReading starts;
    private final Sitting sitting;

    SpokenAvailabilityResource(Callers callers, AvailabilityDesk desk, StartsReading starts, Sitting sitting) {
        this.callers = callers;
        this.desk = desk;
        this.starts = starts;
        this.sitting = sitting;
    }

    @GET
    @Operation(
            summary = "Read the starts to read out, with what was ticked before",
            description = "Who has been asked to sit in the case does not see that.")
    public StartsView readStartsFor(@PathParam("id") UUID id, @PathParam("participantId") UUID participantId) {
        var caseId = new CaseId(id);
        requireNotAsked(caseId);
        return starts.of(caseId, new ParticipantId(participantId));
    }

    @PUT
    @Operation(
            summary = "Write down which times the person said would suit",
            description = "Who has been asked to sit in the case does not do that.")
    public StartsView recordTimes(
            @PathParam("id") UUID id, @PathParam("participantId") UUID participantId, @NotNull @Valid Times times) {
        var caseId = new CaseId(id);
        var participant = new ParticipantId(participantId);
        requireNotAsked(caseId);
        desk.answer(caseId, participant, times::after, times.calendarEntry(), Optional.of(callers.subject()));
        return starts.of(caseId, participant);
    }

    private void requireNotAsked(CaseId id) {
        if (sitting.wasAsked(id, callers.subject())) {
            throw Refusal.because(GeneralReason.NOT_ALLOWED);
        }
    }
}
