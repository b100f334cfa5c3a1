package parley.scheduling.sessions;

import static java.util.stream.Collectors.toMap;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import parley.events.MeetingFormat;
import parley.scheduling.calendars.Calendars;
import parley.scheduling.matching.model.Place;
import parley.scheduling.rooms.RoomEntry;
import parley.scheduling.rooms.Rooms;
import parley.scheduling.roster.Roster;
import parley.scheduling.roster.RosterEntry;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.sessions.model.Session;
import parley.scheduling.sessions.model.SessionId;
import parley.scheduling.time.model.SpokenTimes;

/// Reads sessions for staff and for other services.
@ApplicationScoped
@Transactional
class SessionReading {

    private final Sessions sessions;
    private final Rooms rooms;
    private final Roster roster;
    private final Calendars calendars;

    SessionReading(Sessions sessions, Rooms rooms, Roster roster, Calendars calendars) {
        this.sessions = sessions;
        this.rooms = rooms;
        this.roster = roster;
        this.calendars = calendars;
    }

    SessionFile file(SessionId id) {
        return sessions.require(id);
    }

    SessionView of(SessionId id) {
        var file = sessions.require(id);
        var plan = file.plan();
        var names = roster.entriesOf(plan.practitioners()).stream().collect(toMap(RosterEntry::id, RosterEntry::name));
        var objections = objections(file);
        var asked = sessions.assignmentsIn(id).stream()
                .map(one -> new SessionView.Asked(
                        one.practitioner().value(),
                        names.getOrDefault(one.practitioner(), ""),
                        one.answer(),
                        objections.get(one.practitioner())))
                .toList();
        return new SessionView(
                id.value(),
                plan.caseId().value(),
                SessionState.of(file.session()),
                file.session().revision(),
                file.version(),
                plan.during().from().atZone(file.zone()).toOffsetDateTime(),
                plan.during().to().atZone(file.zone()).toOffsetDateTime(),
                file.zone(),
                SpokenTimes.stretch(plan.during(), file.zone()),
                file.format(),
                room(file).map(SessionView.RoomRef::of).orElse(null),
                secondRoom(file).map(SessionView.RoomRef::of).orElse(null),
                plan.practitioners().stream().map(PractitionerId::value).toList(),
                asked,
                plan.guests().stream().map(guest -> guest.id().value()).toList(),
                file.insteadOf().map(SessionId::value).orElse(null),
                sessions.toTakeThePlaceOf(id)
                        .map(other -> other.plan().id().value())
                        .orElse(null),
                answerBy(file));
    }

    /// Somebody may have become busy since the time was found; whoever plans decides what that means.
    private Map<PractitionerId, Calendars.Objection> objections(SessionFile file) {
        return switch (file.session()) {
            case Session.Held _, Session.AwaitingPermit _, Session.Scheduled _ ->
                calendars.against(file.plan().during(), file.plan().practitioners());
            case Session.Started _, Session.TookPlace _, Session.Cancelled _ -> Map.of();
        };
    }

    Told told(SessionId id) {
        var file = sessions.require(id);
        var during = file.plan().during();
        return new Told(
                id.value(),
                file.session().revision(),
                SessionState.of(file.session()),
                during.from().atZone(file.zone()).toOffsetDateTime(),
                during.to().atZone(file.zone()).toOffsetDateTime(),
                file.zone(),
                file.format(),
                room(file).map(RoomEntry::name).orElse(null),
                file.plan().practitioners().stream().map(PractitionerId::value).toList());
    }

    Optional<RoomEntry> room(SessionFile file) {
        return switch (file.plan().place()) {
            case Place.InRoom in -> rooms.withId(in.room());
            case Place.Online() -> Optional.empty();
        };
    }

    /// Only practitioners and staff are told of it: where somebody is met alone is nobody else's business.
    Optional<RoomEntry> secondRoom(SessionFile file) {
        return switch (file.plan().place()) {
            case Place.InRoom in -> in.second().flatMap(rooms::withId);
            case Place.Online() -> Optional.empty();
        };
    }

    static @Nullable OffsetDateTime answerBy(SessionFile file) {
        return file.session() instanceof Session.Held held
                ? held.answerBy().atZone(file.zone()).toOffsetDateTime()
                : null;
    }

    /// A session as a letter tells of it.
    ///
    /// @param roomName absent when online
    /// @param practitionerIds who sits in it
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Told(
            UUID sessionId,
            int revision,
            SessionState state,
            OffsetDateTime start,
            OffsetDateTime end,
            ZoneId zone,
            MeetingFormat format,
            @Nullable String roomName,
            List<UUID> practitionerIds) {}
}
