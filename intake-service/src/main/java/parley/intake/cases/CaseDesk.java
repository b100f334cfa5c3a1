package parley.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.events.MeetingFormat;
import parley.events.Office;
import parley.events.Procedure;
import parley.intake.access.StaffMember;
import parley.intake.cases.model.Accepted;
import parley.intake.cases.model.CaseFile;
import parley.intake.cases.model.CaseTerms;
import parley.intake.cases.model.Closed;
import parley.intake.cases.model.Convening;
import parley.intake.cases.model.Meeting;
import parley.intake.cases.model.NotAccepted;
import parley.intake.cases.model.Participant;
import parley.intake.cases.model.Role;
import parley.intake.cases.model.Screening;
import parley.intake.cases.model.Standing;
import parley.intake.cases.model.Underway;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;
import parley.intake.offerings.Offerings;
import parley.intake.offerings.model.OfferingTerms;
import parley.intake.people.Contact;
import parley.intake.people.People;
import parley.intake.refusals.Reason;
import parley.outbox.Outbox;
import parley.problems.Refusal;

/// Where staff open a case, find out what would help, and end it.
@ApplicationScoped
class CaseDesk {

    private final CaseRows rows;
    private final CaseFolder folder;
    private final Filing filing;
    private final Words words;
    private final People people;
    private final Offerings offerings;
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
            Offerings offerings,
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
        this.offerings = offerings;
        this.outbox = outbox;
        this.fresh = fresh;
        this.clock = clock;
        this.campus = campus;
        this.usualTarget = usualTarget;
    }

    /// Somebody turned to the office.
    @Transactional
    CaseRow open(StaffMember staff, FirstContact contact) {
        var now = clock.instant();
        if (contact.at().isAfter(now)) {
            throw Refusal.because(Reason.NOT_YET_HAPPENED);
        }
        var requester = newcomer(staff.office(), contact.requester(), Role.REQUESTER);
        var screening = new Screening(file(staff.office(), contact), requester);
        var row = new CaseRow(screening, contact, now);
        rows.persist(row);
        people.keep(row.id(), requester.id(), contact.requester());
        contact.words().ifPresent(said -> words.keep(row.id(), said));
        outbox.announce(CaseEvents.received(screening, contact, now));
        return row;
    }

    /// Staff and requester have talked, and something we offer fits.
    @Transactional
    CaseRow suited(StaffMember staff, CaseId id, Expected expected, String offering, MeetingFormat format) {
        var row = expected.of(folder.toChange(staff, id));
        var before = screening(row);
        var terms = offerings
                .terms(staff.office(), offering)
                .filter(CaseDesk::canBeLedHere)
                .orElseThrow(() -> Refusal.because(Reason.OFFERING_UNKNOWN));
        var target = terms.targetAfter(before.file().firstContactAt(), campus);
        filing.file(row, before, before.suited(new CaseTerms(terms, format), target, clock.instant()));
        return row;
    }

    /// Staff and requester have talked, and somebody else can help better, or nobody.
    @Transactional
    CaseRow notSuited(StaffMember staff, CaseId id, Expected expected, boolean referred) {
        var row = expected.of(folder.toChange(staff, id));
        var before = screening(row);
        var now = clock.instant();
        filing.file(row, before, referred ? before.referred(now) : before.notSuited(now));
        return row;
    }

    /// Staff say whether everybody is named.
    @Transactional
    CaseRow circle(StaffMember staff, CaseId id, Expected expected, boolean complete) {
        var row = expected.of(folder.toChange(staff, id));
        var before = row.toCase();
        filing.file(
                row,
                before,
                switch (before) {
                    case Convening convening -> convening.circled(complete, clock.instant());
                    case Accepted _, Meeting _ -> {
                        if (!complete) {
                            throw Refusal.because(Reason.CASE_IS_ACCEPTED);
                        }
                        yield before;
                    }
                    case Screening _ -> throw Refusal.because(Reason.NOT_SCREENED);
                    case NotAccepted _, Closed _ -> throw Refusal.because(Reason.CASE_IS_CLOSED);
                });
        return row;
    }

    /// Staff end a case, whatever state it is in.
    @Transactional
    CaseRow close(StaffMember staff, CaseId id, Expected expected) {
        var row = expected.of(folder.toChange(staff, id));
        var before = row.toCase();
        var now = clock.instant();
        filing.file(
                row,
                before,
                switch (before) {
                    case Screening screening -> screening.ended(now);
                    case Underway underway -> underway.ended(now);
                    case NotAccepted missed -> missed.ended(now);
                    case Closed closed -> closed;
                });
        return row;
    }

    /// What was said when the case was opened; empty once it is closed.
    @Transactional
    Optional<String> words(StaffMember staff, CaseId id) {
        return words.of(folder.toRead(staff, id).id());
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

    private CaseFile file(Office office, FirstContact contact) {
        var usual = contact.at().atZone(campus).plusDays(usualTarget).toInstant();
        return new CaseFile(fresh.caseId(), office, fresh.reference(), contact.at(), usual);
    }

    private static Screening screening(CaseRow row) {
        return switch (row.toCase()) {
            case Screening screening -> screening;
            case Underway _ -> throw Refusal.because(Reason.ALREADY_SCREENED);
            case NotAccepted _, Closed _ -> throw Refusal.because(Reason.CASE_IS_CLOSED);
        };
    }

    /// A mediation so far; the other procedures ask for consent in ways of their own.
    private static boolean canBeLedHere(OfferingTerms terms) {
        return terms.procedure() == Procedure.MEDIATION;
    }
}
