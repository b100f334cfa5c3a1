package parley.scheduling.sessions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.access.Callers;
import parley.scheduling.roster.Roster;
import parley.scheduling.roster.RosterEntry;
import parley.scheduling.roster.model.PractitionerId;

/// What a practitioner is asked to sit in. Nobody sees another's assignments.
@Path("/api/v1/assignments")
@Tag(name = "Practitioners", description = "What practitioners see and say themselves.")
@RolesAllowed("practitioner")
class AssignmentResource {

    private final Callers callers;
    private final Roster roster;
    private final AssignmentReading reading;
    private final SessionDesk desk;

    AssignmentResource(Callers callers, Roster roster, AssignmentReading reading, SessionDesk desk) {
        this.callers = callers;
        this.roster = roster;
        this.reading = reading;
        this.desk = desk;
    }

    @GET
    @Operation(
            summary = "List the newest of one's own assignments, newest first",
            description =
                    "With `past`, those of the last 90 days whose session took place or was never begun, the latest"
                            + " first and page by page.")
    public Assignments listAssignments(
            @QueryParam("past") @DefaultValue("false") boolean past,
            @QueryParam("limit") @DefaultValue("50") @Min(1) @Max(200) int limit,
            @QueryParam("cursor") @Nullable UUID cursor) {
        if (!past) {
            return new Assignments(reading.of(me()).stream().limit(limit).toList(), null);
        }
        var found = reading.past(me(), Optional.ofNullable(cursor), limit + 1);
        var items = found.stream().limit(limit).toList();
        return new Assignments(items, found.size() > limit ? items.getLast().id() : null);
    }

    @GET
    @Path("/{id}")
    @Operation(
            summary = "Read an assignment",
            description = "While the session is held or stands, it says who the people are.")
    public AssignmentView readAssignment(@PathParam("id") UUID id) {
        return reading.withNames(id, me());
    }

    @PUT
    @Path("/{id}/answer")
    @Operation(
            summary = "Accept, stand down from this time, or recuse oneself from these people",
            description = "None needs a reason.")
    public AssignmentView answerAssignment(@PathParam("id") UUID id, @NotNull @Valid Answering answering) {
        var me = me();
        desk.answer(id, me, answering.answer());
        return reading.one(id, me);
    }

    private PractitionerId me() {
        return roster.signedInAs(callers.subject())
                .map(RosterEntry::id)
                .orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }

    /// @param next the cursor of the next page; absent on the last
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Assignments(
            @JsonProperty(required = true) List<AssignmentView> items,
            @Nullable UUID next) {}

    record Answering(@NotNull Reply answer) {}
}
