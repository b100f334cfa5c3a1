package parley.scheduling.calendars;

import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.scheduling.access.Callers;
import parley.scheduling.roster.Roster;

@Path("/api/v1/practitioners/calendars")
@Tag(name = "Roster")
@RolesAllowed({"staff", "ombuds"})
class CalendarsResource {

    private final Callers callers;
    private final Roster roster;
    private final CalendarReading reading;

    CalendarsResource(Callers callers, Roster roster, CalendarReading reading) {
        this.callers = callers;
        this.roster = roster;
        this.reading = reading;
    }

    @GET
    @Operation(
            summary = "List how the calendars of the caller's office stand",
            description = "Whose is waited for or stale is offered for nothing.")
    public Standings listCalendars() {
        var office = callers.office();
        return new Standings(reading.of(roster.everybody().stream()
                .filter(entry -> entry.practisesFor(office))
                .toList()));
    }

    record Standings(@JsonProperty(required = true) List<StandingView> items) {}
}
