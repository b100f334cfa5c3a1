package parley.scheduling.roster;

import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.EntityTag;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.media.Content;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.eclipse.microprofile.openapi.annotations.responses.APIResponse;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import parley.outbox.once.OnceOnly;
import parley.scheduling.access.Callers;
import parley.scheduling.settings.Settings;

/// The roster of the caller's office. Who practises for the other office does not exist here.
@Path("/api/v1/practitioners")
@Produces(MediaType.APPLICATION_JSON)
@Tag(name = "Roster", description = "Practitioners and rooms, kept by staff.")
@RolesAllowed({"staff", "ombuds"})
class RosterResource {

    private final RosterDesk desk;
    private final Callers callers;
    private final Settings settings;
    private final Clock clock;

    RosterResource(RosterDesk desk, Callers callers, Settings settings, Clock clock) {
        this.desk = desk;
        this.callers = callers;
        this.settings = settings;
        this.clock = clock;
    }

    @GET
    @Operation(
            summary = "List who comes into question for sessions; or, on request, who no longer does",
            description = "It says whether their hours still count.")
    public Practitioners listPractitioners(@QueryParam("active") @DefaultValue("true") boolean active) {
        return new Practitioners(desk.all(callers.office()).stream()
                .filter(entry -> entry.active() == active)
                .map(this::view)
                .toList());
    }

    @POST
    @Operation(
            summary = "Add a practitioner",
            description = "Until their hours are said, they are proposed for nothing.")
    @OnceOnly
    @Transactional
    @APIResponse(
            responseCode = "201",
            description = "On the roster",
            content = @Content(schema = @Schema(implementation = PractitionerView.class)))
    public Response addPractitioner(@NotNull @Valid PractitionerBody body) {
        var view = view(desk.add(body.toProfile(callers.office())));
        return Response.created(URI.create("/api/v1/practitioners/" + view.id()))
                .tag(new EntityTag(Long.toString(view.version())))
                .entity(view)
                .build();
    }

    private PractitionerView view(RosterEntry entry) {
        return PractitionerView.of(entry, clock.instant(), settings.hoursStaleAfter());
    }

    record Practitioners(List<PractitionerView> items) {}
}
