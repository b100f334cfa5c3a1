package parley.scheduling.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.access.Callers;
import parley.scheduling.roster.model.PractitionerId;

@Path("/internal/v1/practitioners/{id}")
@Tag(name = "For services")
@RolesAllowed("service")
class PractitionerContactResource {

    private final Roster roster;
    private final Callers callers;

    PractitionerContactResource(Roster roster, Callers callers) {
        this.roster = roster;
        this.callers = callers;
    }

    @GET
    @Operation(summary = "Read where a letter to a practitioner goes")
    public PractitionerContact readContact(@PathParam("id") UUID id) {
        callers.requireService("notification-service");
        return roster.entriesOf(List.of(new PractitionerId(id))).stream()
                .findFirst()
                .map(entry -> new PractitionerContact(entry.email(), entry.name(), entry.language(), entry.zone()))
                .orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }

    record PractitionerContact(String email, String name, String language, ZoneId zone) {

        @Override
        public String toString() {
            return "PractitionerContact[***]";
        }
    }
}
