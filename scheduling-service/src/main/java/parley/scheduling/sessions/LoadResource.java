package parley.scheduling.sessions;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.access.Callers;
import parley.scheduling.roster.Roster;
import parley.scheduling.roster.model.PractitionerId;

@Path("/api/v1/practitioners/{id}/load")
@Tag(name = "Roster")
@RolesAllowed({"staff", "ombuds"})
class LoadResource {

    private final Callers callers;
    private final Roster roster;
    private final Load load;

    LoadResource(Callers callers, Roster roster, Load load) {
        this.callers = callers;
        this.roster = roster;
        this.load = load;
    }

    @GET
    @Operation(
            summary = "Read how many sessions a practitioner of the office held, by month",
            description = "It outlives their cases, and their leaving.")
    public Months readLoad(@PathParam("id") UUID id) {
        var practitioner = new PractitionerId(id);
        var office = callers.office();
        if (roster.entriesOf(List.of(practitioner)).stream().noneMatch(entry -> entry.practisesFor(office))) {
            throw Refusal.because(GeneralReason.NOT_FOUND);
        }
        return new Months(load.of(practitioner));
    }

    record Months(@JsonProperty(required = true) List<Load.Month> items) {}
}
