package parley.scheduling.sessions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.annotation.security.RolesAllowed;
import jakarta.transaction.Transactional;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.openapi.annotations.Operation;
import org.eclipse.microprofile.openapi.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;
import parley.events.Gathering;
import parley.events.cases.AskedBy;
import parley.scheduling.cases.Cases;
import parley.scheduling.cases.OfACase;
import parley.scheduling.cases.StayingPractitioners;
import parley.scheduling.cases.model.Attending;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.PlannedCase;
import parley.scheduling.cases.model.Progress;
import parley.scheduling.roster.model.PractitionerId;

@Path("/api/v1/cases/{id}")
@Tag(name = "Cases")
@RolesAllowed({"staff", "ombuds"})
@OfACase
class CaseResource {

    private final Cases cases;
    private final Sessions sessions;
    private final StayingPractitioners staying;

    CaseResource(Cases cases, Sessions sessions, StayingPractitioners staying) {
        this.cases = cases;
        this.sessions = sessions;
        this.staying = staying;
    }

    @GET
    @Operation(
            summary = "Read how far the planning of a case is",
            description = "It says who has answered, and the session if there is one. It never says what anybody "
                    + "answered.")
    @Transactional
    public CasePlan readCase(@PathParam("id") UUID id) {
        var file = cases.require(new CaseId(id));
        var live = sessions.liveIn(file.id()).stream().map(SessionRef::of).toList();
        return new CasePlan(
                id,
                Stage.of(file.state()),
                roundOf(file.state()),
                file.terms().firstContactAt(),
                file.terms().targetAt(),
                file.state().people().stream().map(Person::of).toList(),
                file.terms().oneByOne() ? Gathering.ONE_BY_ONE : Gathering.TOGETHER,
                staying.with(file.id()).stream().map(PractitionerId::value).toList(),
                file.secondRoom(),
                live.isEmpty() ? null : live.getFirst(),
                live,
                sessions.overIn(file.id()).stream().map(PastSession::of).toList());
    }

    private static @Nullable Integer roundOf(PlannedCase state) {
        return switch (state) {
            case PlannedCase.Gathering gathering -> gathering.round();
            case PlannedCase.Ready ready -> ready.round();
            case PlannedCase.Planned planned -> planned.round();
            case PlannedCase.Met met -> met.round();
            case PlannedCase.Closed _ -> null;
        };
    }

    /// @param round how often times were asked for; absent once the case is closed
    /// @param stayingPractitionerIds who stays with the case: its next session is with them
    /// @param secondRoom whether staff wish for a second room, to meet people one at a time
    /// @param session the next one that is held, stands or is under way, if any
    /// @param sessions all of those: more than one where each person has a session of their own
    /// @param past those that are over, the first one first
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CasePlan(
            @JsonProperty(required = true) UUID id,
            @JsonProperty(required = true) Stage state,
            @Nullable Integer round,
            @JsonProperty(required = true) Instant firstContactAt,
            @JsonProperty(required = true) Instant targetAt,
            @JsonProperty(required = true) List<Person> participants,
            @JsonProperty(required = true) Gathering gathering,
            @JsonProperty(required = true) List<UUID> stayingPractitionerIds,
            @JsonProperty(required = true) boolean secondRoom,
            @Nullable SessionRef session,
            @JsonProperty(required = true) List<SessionRef> sessions,
            @JsonProperty(required = true) List<PastSession> past) {}

    /// A session that took place, or was called off after people had heard of it.
    record PastSession(
            @JsonProperty(required = true) UUID id,
            @JsonProperty(required = true) SessionState state,
            @JsonProperty(required = true) OffsetDateTime start,
            @JsonProperty(required = true) OffsetDateTime end,
            @JsonProperty(required = true) ZoneId zone) {

        static PastSession of(SessionFile file) {
            var during = file.plan().during();
            return new PastSession(
                    file.plan().id().value(),
                    SessionState.of(file.session()),
                    during.from().atZone(file.zone()).toOffsetDateTime(),
                    during.to().atZone(file.zone()).toOffsetDateTime(),
                    file.zone());
        }
    }

    record Person(UUID id, AskedBy askedBy, boolean answered, Progress progress) {

        static Person of(Attending attending) {
            return new Person(attending.id().value(), attending.askedBy(), attending.answered(), attending.progress());
        }
    }

    record SessionRef(
            UUID id,
            SessionState state,
            List<UUID> participantIds,
            @JsonProperty(required = true) OffsetDateTime start,
            @JsonProperty(required = true) OffsetDateTime end,
            @JsonProperty(required = true) ZoneId zone) {

        static SessionRef of(SessionFile file) {
            var during = file.plan().during();
            return new SessionRef(
                    file.plan().id().value(),
                    SessionState.of(file.session()),
                    file.plan().guests().stream()
                            .map(guest -> guest.id().value())
                            .toList(),
                    during.from().atZone(file.zone()).toOffsetDateTime(),
                    during.to().atZone(file.zone()).toOffsetDateTime(),
                    file.zone());
        }
    }

    enum Stage {
        /// Somebody's yes or times are missing.
        GATHERING,
        /// Options can be looked at and one held.
        READY,
        /// Everybody's session is held or scheduled.
        PLANNED,
        /// Everything that was agreed to has taken place.
        MET,
        CLOSED;

        static Stage of(PlannedCase state) {
            return switch (state) {
                case PlannedCase.Gathering _ -> GATHERING;
                case PlannedCase.Ready _ -> READY;
                case PlannedCase.Planned _ -> PLANNED;
                case PlannedCase.Met _ -> MET;
                case PlannedCase.Closed _ -> CLOSED;
            };
        }
    }
}
