package parley.scheduling.availability;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.problems.Refusal;
import parley.scheduling.access.Callers;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.problems.SchedulingReason;

@Path("/internal/v1/cases/{id}/participants/{participantId}/times-question")
@Tag(name = "For services")
@RolesAllowed("service")
class TimesQuestionResource {

    private final Callers callers;
    private final AvailabilityDesk desk;

    TimesQuestionResource(Callers callers, AvailabilityDesk desk) {
        this.callers = callers;
        this.desk = desk;
    }

    @GET
    @Operation(
            summary = "Read whether a letter about times still makes sense",
            description = "It does while the person is part of the case and has not answered.")
    public TimesQuestion readTimesQuestion(@PathParam("id") UUID id, @PathParam("participantId") UUID participantId) {
        callers.requireService("notification-service");
        if (!desk.isOpen(new CaseId(id), new ParticipantId(participantId))) {
            throw Refusal.because(SchedulingReason.QUESTION_CLOSED);
        }
        return new TimesQuestion(true);
    }

    record TimesQuestion(boolean open) {}
}
