package parley.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.events.Office;
import parley.intake.access.StaffMember;
import parley.intake.cases.model.CaseFile;
import parley.intake.cases.model.Closed;
import parley.intake.cases.model.NotAccepted;
import parley.intake.cases.model.Outcome;
import parley.intake.cases.model.Participant;
import parley.intake.cases.model.Role;
import parley.intake.cases.model.Screening;
import parley.intake.cases.model.Standing;
import parley.intake.cases.model.Underway;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;
import parley.intake.people.Contact;
import parley.intake.people.People;
import parley.intake.refusals.Reason;
import parley.intake.team.Team;
import parley.outbox.Outbox;
import parley.problems.Refusal;

/// Where staff open a case, read it and end it.
@ApplicationScoped
class CaseDesk {

    private final CaseRows rows;
    private final CaseFolder folder;
    private final Filing filing;
    private final Words words;
    private final People people;
    private final Team team;
    private final Outbox outbox;
    private final FreshIds fresh;
    private final Clock clock;
    private final ZoneId campus;
    private final int usualTarget;

    CaseDesk(
            CaseRows rows,
            CaseFolder folder,
            Filing filing,
            Words words,
            People people,
            Team team,
            Outbox outbox,
            FreshIds fresh,
            Clock clock,
            @ConfigProperty(name = "parley.campus-zone") ZoneId campus,
            @ConfigProperty(name = "parley.intake.usual-target-days") int usualTarget) {
        this.rows = rows;
        this.folder = folder;
        this.filing = filing;
        this.words = words;
        this.people = people;
        this.team = team;
        this.outbox = outbox;
        this.fresh = fresh;
        this.clock = clock;
        this.campus = campus;
        this.usualTarget = usualTarget;
    }

    /// Somebody turned to the office.
    @Transactional
    CaseRow open(StaffMember staff, FirstContact contact) {
        var row = open(staff.office(), contact, Optional.empty());
        team.join(row.id(), staff);
        return row;
    }

    /// The same without a member of staff in between.
    @Transactional
    CaseRow open(Office office, FirstContact contact, Optional<String> wish) {
        var now = clock.instant();
        if (contact.at().isAfter(now)) {
            throw Refusal.because(Reason.NOT_YET_HAPPENED);
        }
        var requester = newcomer(office, contact.requester(), Role.REQUESTER);
        var screening = new Screening(file(office, contact), requester);
        var row = new CaseRow(screening, contact, now);
        row.asksFor(wish);
        rows.persist(row);
        people.keep(row.id(), requester.id(), contact.requester());
        contact.words().ifPresent(said -> words.keep(row.id(), said));
        outbox.announce(CaseEvents.received(screening, contact, now));
        return row;
    }

    /// Staff end a case, whatever state it is in, and may say what came of it, also of one that has ended already.
    @Transactional
    CaseRow close(StaffMember staff, CaseId id, Expected expected, Optional<Outcome> outcome) {
        var row = expected.of(folder.toChange(staff, id));
        var before = row.toCase();
        var now = clock.instant();
        var closed =
                switch (before) {
                    case Screening screening -> screening.ended(now);
                    case Underway underway -> underway.ended(now);
                    case NotAccepted missed -> missed.ended(now);
                    case Closed already -> already;
                };
        filing.file(row, before, closed.came(outcome));
        return row;
    }

    /// What was said when the case was opened; empty once it is closed.
    @Transactional
    Optional<String> words(StaffMember staff, CaseId id) {
        var row = folder.toRead(staff, id);
        team.onlyMembers(id, staff);
        return words.of(row.id());
    }

    /// Somebody of the office works on it from now on.
    @Transactional
    void join(StaffMember staff, CaseId id) {
        var row = folder.toChange(staff, id);
        var before = isTakenOn(id);
        team.join(row.id(), staff);
        looksDifferent(row, before);
    }

    /// Somebody works on it no more. Where that leaves it with nobody, the whole office is to see so.
    @Transactional
    void leave(StaffMember staff, CaseId id) {
        var row = folder.toChange(staff, id);
        var before = isTakenOn(id);
        team.leave(row.id(), staff);
        looksDifferent(row, before);
    }

    @Transactional
    CaseRow read(StaffMember staff, CaseId id) {
        return folder.toRead(staff, id);
    }

    /// Somebody who was not in the case before.
    Participant newcomer(Office office, Contact contact, Role role) {
        return new Participant(
                new ParticipantId(UUID.randomUUID()),
                people.identify(office, contact),
                role,
                contact.askedBy(),
                new Standing.Named());
    }

    private boolean isTakenOn(CaseId id) {
        return !team.takenOn(List.of(id)).isEmpty();
    }

    private void looksDifferent(CaseRow row, boolean wasTakenOn) {
        if (isTakenOn(row.id()) != wasTakenOn) {
            row.looksDifferent();
        }
    }

    private CaseFile file(Office office, FirstContact contact) {
        var usual = contact.at().atZone(campus).plusDays(usualTarget).toInstant();
        return new CaseFile(fresh.caseId(), office, fresh.reference(), contact.at(), usual, 0);
    }
}
