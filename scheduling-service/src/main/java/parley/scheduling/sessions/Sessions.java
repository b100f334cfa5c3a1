package parley.scheduling.sessions;

import static java.util.stream.Collectors.toSet;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.LockModeType;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import parley.events.Office;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.cases.model.ParticipantId;
import parley.scheduling.ids.Ids;
import parley.scheduling.options.OtherSessions;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.sessions.model.Plan;
import parley.scheduling.sessions.model.Session;
import parley.scheduling.sessions.model.SessionId;
import parley.scheduling.time.model.Window;

/// The sessions there are. Whoever changes one holds the lock on its case.
@ApplicationScoped
@Transactional
class Sessions implements OtherSessions {

    private final SessionRows sessions;
    private final AttendeeRows attendees;
    private final AssignmentRows assignments;
    private final Ids ids;
    private final Clock clock;

    Sessions(SessionRows sessions, AttendeeRows attendees, AssignmentRows assignments, Ids ids, Clock clock) {
        this.sessions = sessions;
        this.attendees = attendees;
        this.assignments = assignments;
        this.ids = ids;
        this.clock = clock;
    }

    SessionFile require(SessionId id) {
        return sessions.findByIdOptional(id.value())
                .map(this::file)
                .orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }

    /// Which case a session belongs to, to lock it before anything else is read.
    CaseId caseOf(SessionId id) {
        return sessions.findByIdOptional(id.value())
                .map(row -> new CaseId(row.caseId()))
                .orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }

    /// The session again, as it is now that its case is locked.
    SessionFile requireAfresh(SessionId id) {
        var row = sessions.findByIdOptional(id.value()).orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
        sessions.getEntityManager().refresh(row, LockModeType.PESSIMISTIC_WRITE);
        return file(row);
    }

    /// The sessions of the case that are held, stand or are under way: one, or one for each person. What is held to
    /// take the place of one is not among them.
    List<SessionFile> liveIn(CaseId id) {
        return allLiveIn(id).stream().filter(file -> file.insteadOf().isEmpty()).toList();
    }

    /// The same with what is held to take the place of one.
    List<SessionFile> allLiveIn(CaseId id) {
        return sessions
                .list(
                        "caseId = ?1 and state in (HELD, AWAITING_PERMIT, SCHEDULED, STARTED) order by startsAt, id",
                        id.value())
                .stream()
                .map(this::file)
                .toList();
    }

    /// Those that took place, and those that were called off after people had heard of them, the first one first.
    List<SessionFile> overIn(CaseId id) {
        return sessions
                .list(
                        "caseId = ?1 and (state = TOOK_PLACE or state = CANCELLED and hadBeenScheduled = true)"
                                + " order by startsAt, id",
                        id.value())
                .stream()
                .map(this::file)
                .toList();
    }

    /// What is held to take the place of a session, if anything is.
    Optional<SessionFile> toTakeThePlaceOf(SessionId id) {
        return sessions.find("insteadOf = ?1 and state in (HELD, AWAITING_PERMIT)", id.value()).stream()
                .map(this::file)
                .findFirst();
    }

    @Override
    public List<Window> inCaseBut(CaseId id, ParticipantId participant) {
        return allLiveIn(id).stream()
                .map(SessionFile::plan)
                .filter(plan -> !plan.guestIds().contains(participant))
                .map(Plan::during)
                .toList();
    }

    /// Whether anybody but practitioners has ever been told of a session of the case, other than this one.
    boolean anyToldOfIn(CaseId id, SessionId except) {
        return sessions.count(
                        "caseId = ?1 and id <> ?2 and (state in (SCHEDULED, STARTED, TOOK_PLACE) or hadBeenScheduled)",
                        id.value(),
                        except.value())
                > 0;
    }

    /// @param onlyFor whose session it is, where each person has their own
    void add(Session.Held held, Office office, ZoneId zone, Optional<ParticipantId> onlyFor) {
        add(held, office, zone, onlyFor, Optional.empty());
    }

    /// Adds what is held to take the place of a session.
    void addInsteadOf(SessionFile before, Session.Held held, Optional<ParticipantId> onlyFor) {
        add(
                held,
                before.office(),
                before.zone(),
                onlyFor,
                Optional.of(before.plan().id()));
        assignmentsIn(held.plan().id()).stream()
                .filter(one -> held.accepted().contains(one.practitioner()))
                .forEach(one -> one.take(Reply.ACCEPT));
        assignments.flush();
    }

    /// A session is as it says now, and its practitioners sit in it. Who sat in it and does not any more stays among
    /// those who were asked: they know the people.
    ///
    /// @param held what was held to take its place, which is over
    void change(Session.Scheduled changed, Session.Cancelled held, List<PractitionerId> leaving) {
        var id = changed.plan().id();
        row(held.plan().id()).take(held, clock.instant());
        row(held.plan().id()).permitReturned();
        var last = held.plan().practitioners().size();
        for (var practitioner : leaving) {
            assignments.persist(new AssignmentRow(ids.next(), held.plan().id(), practitioner, last++));
        }
        var row = row(id);
        row.isAsPlanned(changed.plan());
        row.take(changed, clock.instant());
        assignments.delete("sessionId", id.value());
        assignments.flush();
        var place = 0;
        for (var practitioner : changed.plan().practitioners()) {
            var assignment = new AssignmentRow(ids.next(), id, practitioner, place++);
            assignment.take(Reply.ACCEPT);
            assignments.persist(assignment);
        }
        sessions.flush();
    }

    private void add(
            Session.Held held,
            Office office,
            ZoneId zone,
            Optional<ParticipantId> onlyFor,
            Optional<SessionId> insteadOf) {
        var id = held.plan().id();
        sessions.persist(new SessionRow(held, office, zone, onlyFor, insteadOf));
        sessions.flush();
        var place = 0;
        for (var guest : held.plan().guests()) {
            attendees.persist(new AttendeeRow(ids.next(), id, guest, place++));
        }
        place = 0;
        for (var practitioner : held.plan().practitioners()) {
            assignments.persist(new AssignmentRow(ids.next(), id, practitioner, place++));
        }
        assignments.flush();
    }

    void store(Session session) {
        row(session.plan().id()).take(session, clock.instant());
        sessions.flush();
    }

    SessionRow row(SessionId id) {
        return sessions.findById(id.value());
    }

    Optional<AssignmentRow> assignment(UUID id) {
        return assignments.findByIdOptional(id);
    }

    /// The assignment again, as it is now that its case is locked. If others sit in the session since, it is gone.
    AssignmentRow assignmentAfresh(UUID id) {
        assignments.findByIdOptional(id).ifPresent(assignments.getEntityManager()::detach);
        return assignments.findByIdOptional(id).orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }

    List<AssignmentRow> assignmentsIn(SessionId id) {
        return assignments.list("sessionId = ?1 order by place", id.value());
    }

    /// Whether the practitioner sits in it.
    boolean isAssigned(SessionId id, PractitionerId practitioner) {
        return assignmentsIn(id).stream()
                .anyMatch(one -> one.practitioner().equals(practitioner) && one.says(Reply.ACCEPT));
    }

    /// The newest of a practitioner's assignments, newest first.
    List<AssignmentRow> assignmentsOf(PractitionerId practitioner) {
        return assignments
                .find(
                        "practitionerId = ?1 and sessionId not in"
                                + " (select id from SessionRow where insteadOf is not null and state = CANCELLED)"
                                + " order by id desc",
                        practitioner.value())
                .page(0, 50)
                .list();
    }

    /// A practitioner's assignments since then whose session is over, the latest first, from the one after `last` on.
    List<AssignmentRow> pastAssignmentsOf(
            PractitionerId practitioner, Instant since, Instant now, Optional<UUID> last, int most) {
        var from =
                last.flatMap(this::assignment).filter(one -> one.practitioner().equals(practitioner));
        return assignments.past(
                practitioner.value(),
                since,
                now,
                from.map(one -> require(one.session()).plan().during().from()).orElse(now.plus(Duration.ofDays(1))),
                from.map(AssignmentRow::id).orElse(new UUID(-1, -1)),
                most);
    }

    private SessionFile file(SessionRow row) {
        var asked = assignmentsIn(new SessionId(row.id()));
        return row.toFile(
                attendees.list("sessionId = ?1 order by place", row.id()).stream()
                        .map(AttendeeRow::toGuest)
                        .toList(),
                asked.stream().map(AssignmentRow::practitioner).toList(),
                asked.stream()
                        .filter(one -> one.says(Reply.ACCEPT))
                        .map(AssignmentRow::practitioner)
                        .collect(toSet()));
    }
}
