package parley.scheduling.sessions;

import static java.util.stream.Collectors.toSet;

import jakarta.annotation.security.RolesAllowed;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PUT;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.parameters.Parameter;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.access.Callers;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.roster.Roster;
import parley.scheduling.roster.RosterEntry;
import parley.scheduling.sessions.model.SessionId;

/// What happens to a session on its day. Practitioners do it for their own sessions, staff for those of their office.
@Path("/api/v1/sessions/{id}")
@Tag(name = "Sessions")
class CourseResource {

    private final Callers callers;
    private final Roster roster;
    private final Sessions sessions;
    private final SessionReading reading;
    private final SessionCourse course;
    private final SessionDesk desk;

    CourseResource(
            Callers callers,
            Roster roster,
            Sessions sessions,
            SessionReading reading,
            SessionCourse course,
            SessionDesk desk) {
        this.callers = callers;
        this.roster = roster;
        this.sessions = sessions;
        this.reading = reading;
        this.course = course;
        this.desk = desk;
    }

    @PUT
    @Path("/start")
    @Operation(
            summary = "Start a session",
            description = "From half an hour before its time on, once each of its people has said yes to the "
                    + "agreement to participate. Nothing is kept of who said yes when; pressing twice is "
                    + "harmless.")
    @RolesAllowed({"staff", "ombuds", "practitioner"})
    public Course startSession(@PathParam("id") UUID id, @NotNull @Valid Start start) {
        var session = mine(id);
        course.start(session, participants(start.affirmed()));
        return courseOf(session);
    }

    @PUT
    @Path("/end")
    @Operation(
            summary = "End a session, whether it came to its end or not",
            description = "Nobody is asked who wished it, or why; pressing twice is harmless.")
    @RolesAllowed({"staff", "ombuds", "practitioner"})
    public Course endSession(@PathParam("id") UUID id, @NotNull @Valid End end) {
        var session = mine(id);
        course.end(session, end.early());
        return courseOf(session);
    }

    @PUT
    @Path("/taking-place")
    @Operation(summary = "Say afterwards whether a session that nobody started took place")
    @RolesAllowed({"staff", "ombuds"})
    public Course sayWhetherItTookPlace(
            @PathParam("id") UUID id,
            @Parameter(required = true) @HeaderParam("If-Match") @Nullable String ifMatch,
            @NotNull @Valid TakingPlace said) {
        var session = new SessionId(id);
        requireCaseOf(session);
        if (said.tookPlace()) {
            course.tookPlace(session, ifMatch, participants(said.affirmed() == null ? List.of() : said.affirmed()));
        } else {
            desk.didNotTakePlace(session, ifMatch);
        }
        return courseOf(session);
    }

    /// A practitioner's own session, or one of the office; any other is not there.
    private SessionId mine(UUID id) {
        var session = new SessionId(id);
        var isMine = roster.signedInAs(callers.subject())
                .map(RosterEntry::id)
                .filter(me -> sessions.isAssigned(session, me))
                .isPresent();
        if (!isMine) {
            if (!callers.isOfAnOffice()) {
                throw Refusal.because(GeneralReason.NOT_FOUND);
            }
            requireCaseOf(session);
        }
        return session;
    }

    private void requireCaseOf(SessionId session) {
        var file = reading.file(session);
        callers.requireCase(file.plan().caseId().value(), file.office());
    }

    private Course courseOf(SessionId session) {
        return new Course(session.value(), SessionState.of(reading.file(session).session()));
    }

    private static Set<ParticipantId> participants(List<UUID> ids) {
        return ids.stream().map(ParticipantId::new).collect(toSet());
    }

    /// @param affirmed everybody whose yes to the agreement was heard, by participant id
    record Start(@NotNull @Size(max = 50) List<@NotNull UUID> affirmed) {}

    /// @param early whether it ended before its time
    record End(boolean early) {}

    /// @param affirmed everybody whose yes to the agreement was heard; needed if it took place
    record TakingPlace(
            @NotNull Boolean tookPlace,
            @Nullable @Size(max = 50) List<@NotNull UUID> affirmed) {}

    record Course(UUID sessionId, SessionState state) {}
}
