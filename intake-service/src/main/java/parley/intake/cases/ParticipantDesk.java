package parley.intake.cases;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.events.cases.AskedBy;
import parley.intake.access.StaffMember;
import parley.intake.cases.model.Accepted;
import parley.intake.cases.model.Approach;
import parley.intake.cases.model.Case;
import parley.intake.cases.model.Closed;
import parley.intake.cases.model.Considering;
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
import parley.intake.people.Contact;
import parley.intake.people.People;
import parley.intake.refusals.Reason;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

/// Where staff name the other people of a case and see to it that they are asked.
@ApplicationScoped
class ParticipantDesk {

    private final CaseFolder folder;
    private final CaseDesk desk;
    private final Filing filing;
    private final People people;
    private final Clock clock;
    private final Duration lapse;

    ParticipantDesk(
            CaseFolder folder,
            CaseDesk desk,
            Filing filing,
            People people,
            Clock clock,
            @ConfigProperty(name = "parley.intake.invitation-lapses-after") Duration lapse) {
        this.folder = folder;
        this.desk = desk;
        this.filing = filing;
        this.people = people;
        this.clock = clock;
        this.lapse = lapse;
    }

    /// Names another person. If the office approaches them, they are asked now; else when staff say so.
    @Transactional
    Named name(StaffMember staff, CaseId id, Contact contact, Optional<Role> role, Approach approach) {
        var row = folder.toChange(staff, id);
        var named = named(row.toCase(), role, approach);
        var before = convening(row);
        if (!before.requesterGoesOn()) {
            throw Refusal.because(Reason.REQUESTER_HAS_NOT_AGREED);
        }
        var newcomer = desk.newcomer(staff.office(), contact, named);
        if (isThere(before, newcomer)) {
            throw Refusal.because(Reason.ALREADY_TAKES_PART);
        }
        row.approach(newcomer, approach);
        people.keep(id, newcomer.id(), contact);
        var withThem = before.naming(newcomer);
        filing.file(
                row,
                before,
                switch (approach) {
                    case OFFICE -> asking(withThem, newcomer, new Standing.Named());
                    case REQUESTER -> withThem;
                });
        return new Named(row, newcomer.id());
    }

    /// Asks somebody whom the requester meant to approach first. Asking twice is harmless.
    @Transactional
    CaseRow invite(StaffMember staff, CaseId id, ParticipantId participantId, Expected expected) {
        var row = expected.of(folder.toChange(staff, id));
        var before = convening(row);
        var who = before.participant(participantId).orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
        filing.file(
                row,
                before,
                switch (who.standing()) {
                    case Standing.Named named -> asking(before, who, named);
                    case Standing.Asked _,
                            Standing.Agreed _,
                            Standing.Left _,
                            Standing.Withdrew _,
                            Standing.Released _ -> before;
                });
        return row;
    }

    /// How to reach somebody in a case. Once somebody was not willing, the contacts of all who have not agreed
    /// are kept back alike, so that the one that is gone cannot be told from the others; and once it ended
    /// because somebody is gone, those of all who ever agreed.
    @Transactional
    Contact contact(StaffMember staff, CaseId id, ParticipantId participantId) {
        var matter = folder.toRead(staff, id).toCase();
        return matter.participant(participantId)
                .filter(who -> isShown(matter, who) && !wouldTellAtTheEnd(matter, who))
                .flatMap(who -> people.contact(id, who.id()))
                .orElseThrow(() -> Refusal.because(GeneralReason.NOT_FOUND));
    }

    /// What somebody may be named as, if anybody may be named, and approached like this.
    private static Role named(Case matter, Optional<Role> role, Approach approach) {
        if (!(matter instanceof Underway underway)) {
            return role.orElse(Role.OTHER_PARTY);
        }
        var path = underway.terms().path();
        if (path.isAlone()) {
            throw Refusal.because(Reason.NOBODY_ELSE_TAKES_PART);
        }
        if (path.officeReachesOut() && approach != Approach.OFFICE) {
            throw Refusal.because(Reason.OFFICE_REACHES_OUT);
        }
        return role.or(() -> path.named().stream()
                        .filter(_ -> path.named().size() == 1)
                        .findFirst())
                .filter(path.named()::contains)
                .orElseThrow(() -> Refusal.because(Reason.ROLE_DOES_NOT_FIT));
    }

    static boolean isShown(Case matter, Participant who) {
        return switch (who.standing()) {
            case Standing.Agreed _, Standing.Withdrew _ -> true;
            case Standing.Named _, Standing.Asked _ ->
                matter.participants().stream().noneMatch(Participant::hasLeft);
            case Standing.Left _, Standing.Released _ -> false;
        };
    }

    /// Whether it would tell who is gone that this contact is still there. Who is not written to has said to staff what
    /// there was to say, and the requester of what could not be arranged was willing all along.
    private static boolean wouldTellAtTheEnd(Case matter, Participant who) {
        var isToldApart =
                switch (matter) {
                    case Closed _ -> matter.participants().stream().anyMatch(Participant::isGone);
                    case NotAccepted _ -> !matter.isRequester(who);
                    case Screening _, Convening _, Accepted _, Meeting _, Considering _ -> false;
                };
        return isToldApart && who.askedBy() != AskedBy.VOICE;
    }

    private Convening asking(Convening convening, Participant who, Standing.Named named) {
        var now = clock.instant();
        return convening.asking(who, named, now, now.plus(lapse));
    }

    /// Who stopped may be named again; who did not want to, or has not answered, is not asked twice, not even if they
    /// asked to be forgotten.
    private boolean isThere(Case matter, Participant newcomer) {
        var forgotten = people.forgotten(newcomer.person());
        return matter.participants().stream()
                .filter(one -> !(one.standing() instanceof Standing.Withdrew))
                .map(Participant::person)
                .anyMatch(person -> person.equals(newcomer.person()) || forgotten.equals(Optional.of(person)));
    }

    private static Convening convening(CaseRow row) {
        return switch (row.toCase()) {
            case Convening convening -> convening;
            case Screening _ -> throw Refusal.because(Reason.NOT_SCREENED);
            case Accepted _, Meeting _, Considering _ -> throw Refusal.because(Reason.CASE_IS_ACCEPTED);
            case NotAccepted _, Closed _ -> throw Refusal.because(Reason.CASE_IS_CLOSED);
        };
    }

    record Named(CaseRow row, ParticipantId id) {}
}
