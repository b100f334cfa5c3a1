package parley.scheduling.sessions;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import parley.problems.GeneralReason;
import parley.problems.Refusal;
import parley.scheduling.neighbours.Intake;
import parley.scheduling.rooms.RoomEntry;
import parley.scheduling.roster.Roster;
import parley.scheduling.roster.RosterEntry;
import parley.scheduling.roster.model.PractitionerId;
import parley.scheduling.sessions.model.Guest;
import parley.scheduling.sessions.model.Plan;
import parley.scheduling.time.model.SpokenTimes;

/// Reads assignments for the practitioner who has them.
@ApplicationScoped
class AssignmentReading {

    private static final Duration LOOKS_BACK = Duration.ofDays(90);

    private final Stored stored;
    private final Intake intake;
    private final Clock clock;

    AssignmentReading(Stored stored, Intake intake, Clock clock) {
        this.stored = stored;
        this.intake = intake;
        this.clock = clock;
    }

    List<AssignmentView> of(PractitionerId me) {
        return stored.of(me);
    }

    /// Those of the last quarter of a year whose session is over, so that hours can be told.
    ///
    /// @param last the last one of the page before
    List<AssignmentView> past(PractitionerId me, Optional<UUID> last, int most) {
        var now = clock.instant();
        return stored.past(me, now.minus(LOOKS_BACK), now, last, most);
    }

    AssignmentView one(UUID id, PractitionerId me) {
        return stored.one(id, me).view();
    }

    /// Names are asked of intake now and kept nowhere. Who has no name any more has been forgotten.
    AssignmentView withNames(UUID id, PractitionerId me) {
        var found = stored.one(id, me);
        if (!found.view().state().showsNames()) {
            return found.view();
        }
        var guests = found.plan().guests().stream().map(Guest::id).toList();
        var names = intake.namesOf(found.plan().caseId(), guests);
        return found.view()
                .naming(guests.stream()
                        .map(guest -> new AssignmentView.Guest(guest.value(), names.get(guest)))
                        .toList());
    }

    record Found(AssignmentView view, Plan plan) {}

    /// What the database has of it; a transaction never spans a call to intake.
    @ApplicationScoped
    @Transactional
    static class Stored {

        private final Sessions sessions;
        private final SessionReading reading;
        private final Roster roster;

        Stored(Sessions sessions, SessionReading reading, Roster roster) {
            this.sessions = sessions;
            this.reading = reading;
            this.roster = roster;
        }

        List<AssignmentView> of(PractitionerId me) {
            return sessions.assignmentsOf(me).stream()
                    .map(one -> view(one, sessions.require(one.session())))
                    .toList();
        }

        List<AssignmentView> past(PractitionerId me, Instant since, Instant now, Optional<UUID> last, int most) {
            return sessions.pastAssignmentsOf(me, since, now, last, most).stream()
                    .map(one -> view(one, sessions.require(one.session())))
                    .toList();
        }

        Found one(UUID id, PractitionerId me) {
            var assignment = sessions.assignment(id)
                    .filter(one -> one.practitioner().equals(me))
                    .orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
            var file = sessions.require(assignment.session());
            return new Found(view(assignment, file), file.plan());
        }

        private AssignmentView view(AssignmentRow assignment, SessionFile file) {
            var plan = file.plan();
            var others = plan.practitioners().stream()
                    .filter(one -> !one.equals(assignment.practitioner()))
                    .toList();
            return new AssignmentView(
                    assignment.id(),
                    plan.id().value(),
                    SessionState.of(file.session()),
                    assignment.answer(),
                    plan.during().from().atZone(file.zone()).toOffsetDateTime(),
                    plan.during().to().atZone(file.zone()).toOffsetDateTime(),
                    file.zone(),
                    SpokenTimes.stretch(plan.during(), file.zone()),
                    file.format(),
                    reading.room(file).map(RoomEntry::name).orElse(null),
                    reading.secondRoom(file).map(RoomEntry::name).orElse(null),
                    roster.entriesOf(others).stream().map(RosterEntry::name).toList(),
                    null,
                    null,
                    SessionReading.answerBy(file));
        }
    }
}
