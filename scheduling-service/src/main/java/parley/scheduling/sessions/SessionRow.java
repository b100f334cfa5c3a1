package parley.scheduling.sessions;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import parley.events.Office;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.matching.model.Place;
import parley.scheduling.rooms.model.RoomId;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.sessions.model.Guest;
import parley.scheduling.sessions.model.Plan;
import parley.scheduling.sessions.model.Session;
import parley.scheduling.sessions.model.SessionId;
import parley.scheduling.time.model.Window;

@Entity
@Table(name = "session")
class SessionRow {

    enum State {
        HELD,
        AWAITING_PERMIT,
        SCHEDULED,
        STARTED,
        TOOK_PLACE,
        CANCELLED
    }

    @Id
    private UUID id;

    private UUID caseId;

    @Enumerated(EnumType.STRING)
    private Office office;

    @Enumerated(EnumType.STRING)
    private State state;

    private int revision;
    private Instant startsAt;
    private Instant endsAt;
    private String zone;
    private UUID roomId;
    private UUID secondRoomId;
    private UUID onlyFor;
    private UUID insteadOf;
    private Instant answerBy;
    private boolean hadBeenScheduled;
    private Instant permitDueAt;
    private Instant returnDueAt;
    private int attempts;

    @Version
    private long version;

    SessionRow() {}

    /// @param onlyFor whose session it is, where each person has their own
    /// @param insteadOf the session whose place it is to take, if it is no session of its own
    SessionRow(
            Session.Held held,
            Office office,
            ZoneId zone,
            Optional<ParticipantId> onlyFor,
            Optional<SessionId> insteadOf) {
        var plan = held.plan();
        id = plan.id().value();
        caseId = plan.caseId().value();
        this.office = office;
        this.zone = zone.getId();
        this.onlyFor = onlyFor.map(ParticipantId::value).orElse(null);
        this.insteadOf = insteadOf.map(SessionId::value).orElse(null);
        isAsPlanned(plan);
        take(held, held.answerBy());
    }

    /// When and where it is.
    void isAsPlanned(Plan plan) {
        startsAt = plan.during().from();
        endsAt = plan.during().to();
        roomId = null;
        secondRoomId = null;
        switch (plan.place()) {
            case Place.InRoom(RoomId room, var second) -> {
                roomId = room.value();
                secondRoomId = second.map(RoomId::value).orElse(null);
            }
            case Place.Online() -> {}
        }
    }

    SessionFile toFile(List<Guest> guests, List<PractitionerId> practitioners, Set<PractitionerId> accepted) {
        var second = Optional.ofNullable(secondRoomId).map(RoomId::new);
        var place = roomId == null ? new Place.Online() : new Place.InRoom(new RoomId(roomId), second);
        var plan = new Plan(
                new SessionId(id), new CaseId(caseId), new Window(startsAt, endsAt), place, guests, practitioners);
        return new SessionFile(
                office,
                ZoneId.of(zone),
                toSession(plan, accepted),
                Optional.ofNullable(insteadOf).map(SessionId::new),
                version);
    }

    /// Takes the new state over.
    ///
    /// @param now when intake is to be asked for a permit, or told that one is no longer needed
    void take(Session session, Instant now) {
        revision = session.revision();
        switch (session) {
            case Session.Held held -> {
                state = State.HELD;
                answerBy = held.answerBy();
            }
            case Session.AwaitingPermit _ -> {
                state = State.AWAITING_PERMIT;
                permitDueAt = now;
                attempts = 0;
            }
            case Session.Scheduled _ -> {
                state = State.SCHEDULED;
                permitDueAt = null;
            }
            case Session.Started _ -> state = State.STARTED;
            case Session.TookPlace _ -> state = State.TOOK_PLACE;
            case Session.Cancelled cancelled -> {
                returnDueAt = state == State.HELD ? null : now;
                state = State.CANCELLED;
                hadBeenScheduled = cancelled.hadBeenScheduled();
                permitDueAt = null;
                attempts = 0;
            }
        }
    }

    /// Intake may have given a permit after all; it is returned.
    void permitCameTooLate(Instant now) {
        returnDueAt = now;
        attempts = 0;
    }

    boolean isInsteadOfAnother() {
        return insteadOf != null;
    }

    void permitReturned() {
        returnDueAt = null;
    }

    /// Puts the next attempt off, so that nobody else makes it meanwhile.
    void attemptedUntil(Instant next) {
        attempts++;
        permitDueAt = permitDueAt == null ? null : next;
        returnDueAt = returnDueAt == null ? null : next;
    }

    boolean hasSomethingDue(Instant now) {
        return permitDueAt != null && !permitDueAt.isAfter(now) || returnDueAt != null && !returnDueAt.isAfter(now);
    }

    int attempts() {
        return attempts;
    }

    UUID id() {
        return id;
    }

    UUID caseId() {
        return caseId;
    }

    int revision() {
        return revision;
    }

    Window during() {
        return new Window(startsAt, endsAt);
    }

    private Session toSession(Plan plan, Set<PractitionerId> accepted) {
        return switch (state) {
            case HELD -> new Session.Held(plan, revision, accepted, answerBy);
            case AWAITING_PERMIT -> new Session.AwaitingPermit(plan, revision);
            case SCHEDULED -> new Session.Scheduled(plan, revision);
            case STARTED -> new Session.Started(plan, revision);
            case TOOK_PLACE -> new Session.TookPlace(plan, revision);
            case CANCELLED -> new Session.Cancelled(plan, revision, hadBeenScheduled);
        };
    }
}
