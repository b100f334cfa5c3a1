package parley.scheduling.sessions;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import parley.events.Office;
import parley.scheduling.availability.Answers;
import parley.scheduling.rooms.RoomEntry;
import parley.scheduling.roster.Roster;
import parley.scheduling.roster.RosterEntry;
import parley.scheduling.roster.model.Willingness;
import parley.scheduling.sessions.model.Session;
import parley.scheduling.sessions.model.SessionId;
import parley.scheduling.time.model.SpokenTimes;
import parley.scheduling.time.model.Window;

/// Looks for sessions to come that cannot stay as they are: somebody who sits in them has left or is away, their
/// room is closed, or somebody whose session it is has said other times meanwhile. And for those that are over, and
/// nobody has said so: their cases would wait for ever.
@ApplicationScoped
@Transactional
class Handovers {

    /// Meetings take longer than planned; nobody sits together for so long.
    private static final Duration NOT_STILL_SITTING = Duration.ofHours(12);

    private final SessionRows rows;
    private final Sessions sessions;
    private final SessionReading reading;
    private final Roster roster;
    private final Answers answers;
    private final Clock clock;

    Handovers(
            SessionRows rows, Sessions sessions, SessionReading reading, Roster roster, Answers answers, Clock clock) {
        this.rows = rows;
        this.sessions = sessions;
        this.reading = reading;
        this.roster = roster;
        this.answers = answers;
        this.clock = clock;
    }

    /// Those of the office that are over, without anybody having said what became of them; the first one first.
    List<Untold> untold(Office office) {
        var now = clock.instant();
        return rows.untold(office, now, now.minus(NOT_STILL_SITTING)).stream()
                .map(id -> Untold.of(sessions.require(new SessionId(id))))
                .toList();
    }

    /// Those of the office, the next one first.
    List<Handover> of(Office office) {
        return rows.toHandOver(office, clock.instant()).stream()
                .map(id -> handover(sessions.require(new SessionId(id))))
                .filter(Handover::cannotStay)
                .toList();
    }

    private Handover handover(SessionFile file) {
        var plan = file.plan();
        return new Handover(
                plan.id().value(),
                plan.caseId().value(),
                SessionState.of(file.session()),
                plan.during().from().atZone(file.zone()).toOffsetDateTime(),
                file.zone(),
                SpokenTimes.stretch(plan.during(), file.zone()),
                roster.entriesOf(plan.practitioners()).stream()
                        .flatMap(entry -> missing(entry, plan.during()).stream())
                        .toList(),
                Stream.of(reading.room(file), reading.secondRoom(file))
                        .flatMap(Optional::stream)
                        .anyMatch(room -> isClosed(room, plan.during())),
                suitsNoLonger(file),
                sessions.toTakeThePlaceOf(plan.id())
                        .map(held -> held.plan().id().value())
                        .orElse(null));
    }

    /// Whether somebody whose session it is has said other times since it stands.
    private boolean suitsNoLonger(SessionFile file) {
        var plan = file.plan();
        return file.session() instanceof Session.Scheduled
                && plan.guests().stream()
                        .map(guest -> answers.of(guest.id()))
                        .anyMatch(answer -> !ToldPeople.covers(answer, plan));
    }

    private static Optional<Missing> missing(RosterEntry entry, Window during) {
        if (!entry.active()) {
            return Optional.of(new Missing(entry.id().value(), entry.name(), Why.LEFT));
        }
        return entry.times().dated().stream()
                .filter(time ->
                        time.willingness() == Willingness.AWAY && time.when().overlaps(during))
                .findFirst()
                .map(_ -> new Missing(entry.id().value(), entry.name(), Why.AWAY));
    }

    private static boolean isClosed(RoomEntry room, Window during) {
        return !room.active() || room.exceptions(false).stream().anyMatch(during::overlaps);
    }

    /// @param label the time in full words
    /// @param missing who sits in it and will not be there
    /// @param roomClosed whether a room of it is closed then, or no longer in use
    /// @param suitsNoLonger whether it no longer suits somebody whose session it is; whom is not said
    /// @param change what is held to take its place already; absent if nothing is
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Handover(
            @JsonProperty(required = true) UUID sessionId,
            @JsonProperty(required = true) UUID caseId,
            @JsonProperty(required = true) SessionState state,
            @JsonProperty(required = true) OffsetDateTime start,
            @JsonProperty(required = true) ZoneId zone,
            @JsonProperty(required = true) String label,
            @JsonProperty(required = true) List<Missing> missing,
            @JsonProperty(required = true) boolean roomClosed,
            @JsonProperty(required = true) boolean suitsNoLonger,
            @Nullable UUID change) {

        private boolean cannotStay() {
            return !missing.isEmpty() || roomClosed || suitsNoLonger;
        }
    }

    /// @param label the time in full words
    record Untold(
            @JsonProperty(required = true) UUID sessionId,
            @JsonProperty(required = true) UUID caseId,
            @JsonProperty(required = true) SessionState state,
            @JsonProperty(required = true) OffsetDateTime start,
            @JsonProperty(required = true) ZoneId zone,
            @JsonProperty(required = true) String label) {

        private static Untold of(SessionFile file) {
            var plan = file.plan();
            return new Untold(
                    plan.id().value(),
                    plan.caseId().value(),
                    SessionState.of(file.session()),
                    plan.during().from().atZone(file.zone()).toOffsetDateTime(),
                    file.zone(),
                    SpokenTimes.stretch(plan.during(), file.zone()));
        }
    }

    record Missing(UUID id, String name, Why why) {

        @Override
        public String toString() {
            return "Missing[***]";
        }
    }

    enum Why {
        /// They no longer come into question for sessions.
        LEFT,
        /// They said meanwhile that they are away then.
        AWAY
    }
}
