package parley.scheduling.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.events.PractitionerRole;
import parley.scheduling.access.Callers;
import parley.scheduling.roster.model.Experience;

@Path("/api/v1/practitioners")
@Tag(name = "Roster")
@RolesAllowed({"staff", "ombuds"})
class PractitionerResource {

    private final Roster roster;
    private final Callers callers;

    PractitionerResource(Roster roster, Callers callers) {
        this.roster = roster;
        this.callers = callers;
    }

    /// Everybody on the roster of the caller's office.
    @GET
    public Practitioners listPractitioners() {
        var office = callers.office();
        return new Practitioners(roster.everybody().stream()
                .filter(entry -> entry.practisesFor(office))
                .map(OnRoster::of)
                .toList());
    }

    record Practitioners(List<OnRoster> items) {}

    record OnRoster(
            UUID id,
            String subject,
            String name,
            String email,
            ZoneId zone,
            SortedSet<PractitionerRole> roles,
            SortedSet<String> languages,
            Experience experience,
            SortedSet<String> affiliations,
            int mostPerDay,
            int mostPerWeek) {

        static OnRoster of(RosterEntry entry) {
            return new OnRoster(
                    entry.id().value(),
                    entry.subject(),
                    entry.name(),
                    entry.email(),
                    entry.zone(),
                    new TreeSet<>(entry.roles()),
                    new TreeSet<>(entry.languages()),
                    entry.experience(),
                    new TreeSet<>(entry.affiliations()),
                    entry.mostPerDay(),
                    entry.mostPerWeek());
        }

        @Override
        public String toString() {
            return "OnRoster[***]";
        }
    }
}
