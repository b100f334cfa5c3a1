package parley.scheduling.sessions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.events.cases.AskedBy;
import parley.scheduling.access.Callers;
import parley.scheduling.cases.Cases;
import parley.scheduling.cases.model.Attending;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.PlannedCase;

@Path("/api/v1/cases/{id}")
@Tag(name = "Cases")
@RolesAllowed({"staff", "ombuds"})
class CaseResource {

    private final Callers callers;
    private final Cases cases;
    private final Sessions sessions;

    CaseResource(Callers callers, Cases cases, Sessions sessions) {
        this.callers = callers;
        this.cases = cases;
        this.sessions = sessions;
    }

    /// How far the planning of a case is: who has answered, and the session if there is one. It never says what
    /// anybody answered.
    @GET
    @Transactional
    public CasePlan readCase(@PathParam("id") UUID id) {
        var file = cases.require(new CaseId(id));
        callers.requireOffice(file.office());
        var session = sessions.liveIn(file.id())
                .map(live -> new SessionRef(live.plan().id().value(), SessionState.of(live.session())))
                .orElse(null);
        return new CasePlan(
                id,
                Stage.of(file.state()),
                roundOf(file.state()),
                file.terms().firstContactAt(),
                file.terms().targetAt(),
                file.state().people().stream().map(Person::of).toList(),
                session);
    }

    private static @Nullable Integer roundOf(PlannedCase state) {
        return switch (state) {
            case PlannedCase.Gathering gathering -> gathering.round();
            case PlannedCase.Ready ready -> ready.round();
            case PlannedCase.Planned planned -> planned.round();
            case PlannedCase.Closed _ -> null;
        };
    }

    /// @param round how often times were asked for; absent once the case is closed
    /// @param session the one that is held or scheduled, if any
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CasePlan(
            @JsonProperty(required = true) UUID id,
            @JsonProperty(required = true) Stage state,
            @Nullable Integer round,
            @JsonProperty(required = true) Instant firstContactAt,
            @JsonProperty(required = true) Instant targetAt,
            @JsonProperty(required = true) List<Person> participants,
            @Nullable SessionRef session) {}

    record Person(UUID id, AskedBy askedBy, boolean answered) {

        static Person of(Attending attending) {
            return new Person(attending.id().value(), attending.askedBy(), attending.answered());
        }
    }

    record SessionRef(UUID id, SessionState state) {}

    enum Stage {
        /// Somebody's yes or times are missing.
        GATHERING,
        /// Options can be looked at and one held.
        READY,
        /// A session is held or scheduled.
        PLANNED,
        CLOSED;

        static Stage of(PlannedCase state) {
            return switch (state) {
                case PlannedCase.Gathering _ -> GATHERING;
                case PlannedCase.Ready _ -> READY;
                case PlannedCase.Planned _ -> PLANNED;
                case PlannedCase.Closed _ -> CLOSED;
            };
        }
    }
}
