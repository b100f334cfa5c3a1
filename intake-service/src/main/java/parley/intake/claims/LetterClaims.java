package parley.intake.claims;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Clock;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.events.Procedure;
import parley.events.letters.LetterKind;
import parley.intake.cases.Cases;
import parley.intake.cases.model.Accepted;
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
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.ParticipantId;
import parley.intake.links.LetterCopy;
import parley.intake.links.Links;
import parley.intake.people.Contact;
import parley.intake.people.EmailAddress;
import parley.intake.people.People;
import parley.intake.refusals.Reason;
import parley.problems.Refusal;

/// Decides, at the moment a letter is written, whether it still may be, and hands out what it takes. Each time the
/// person gets a new link, which ends the one that the same letter was to carry before; what is handed out must not be
/// kept.
@ApplicationScoped
class LetterClaims {

    private final Cases cases;
    private final People people;
    private final Links links;
    private final Clock clock;
    private final String publicUrl;

    LetterClaims(
            Cases cases,
            People people,
            Links links,
            Clock clock,
            @ConfigProperty(name = "parley.public-url") String publicUrl) {
        this.cases = cases;
        this.people = people;
        this.links = links;
        this.clock = clock;
        this.publicUrl = publicUrl.replaceAll("/+$", "");
    }

    @Transactional
    Granted claim(LetterKind kind, CaseId caseId, ParticipantId participantId, Optional<LetterCopy> letter) {
        var matter = cases.hold(caseId).orElseThrow(LetterClaims::notWanted);
        var who = matter.participant(participantId)
                .filter(one -> isWanted(kind, matter, one))
                .orElseThrow(LetterClaims::notWanted);
        var contact = people.contact(caseId, participantId).orElseThrow(LetterClaims::notWanted);
        var address = contact.address()
                .filter(_ -> contact.safeContact().mayWrite())
                .orElseThrow(() -> mustNotWrite(contact));
        return new Granted(
                address,
                contact,
                link(kind, who, caseId, letter),
                matter.file().reference(),
                matter.agreedTerms().map(terms -> terms.offering().procedure()),
                who.role());
    }

    private boolean isWanted(LetterKind kind, Case matter, Participant who) {
        return switch (kind) {
            case REQUEST_RECEIVED, SESSION_CANCELLED -> !who.isGone();
            case HOW_TO_GO_ON, INVITATION, INVITATION_REMINDER -> matter instanceof Convening && isAsked(who);
            case TIMES_ASKED -> isUnderWayToASession(matter) && who.hasLiveYes();
            case SESSION_SCHEDULED, SESSION_MOVED, SESSION_REMINDER ->
                (matter instanceof Accepted || matter instanceof Meeting) && who.hasLiveYes();
            case NOT_ARRANGED -> !who.isGone() && matter.isRequester(who) || isOver(matter) && who.hasLiveYes();
            case WITHDRAWAL_ACKNOWLEDGED -> who.standing() instanceof Standing.Withdrew;
            case FURTHER_SESSION_ASKED -> isAskedAboutAnother(matter, who);
            case PLAN_APPROVED ->
                !who.isGone()
                        && matter.agreedTerms()
                                .filter(it -> it.path().writesAPlan())
                                .isPresent();
            case PRACTITIONER_ASKED, PLAN_TO_APPROVE, BREAK_GLASS_OPENED -> false;
        };
    }

    private static boolean isUnderWayToASession(Case matter) {
        return switch (matter) {
            case Convening _, Accepted _, Meeting _ -> true;
            case Screening _, Considering _, NotAccepted _, Closed _ -> false;
        };
    }

    private static boolean isOver(Case matter) {
        return switch (matter) {
            case NotAccepted _, Closed _ -> true;
            case Screening _, Convening _, Accepted _, Meeting _, Considering _ -> false;
        };
    }

    private boolean isAskedAboutAnother(Case matter, Participant who) {
        return matter instanceof Considering considering
                && !who.isGone()
                && considering.wishOf(who).isEmpty()
                && clock.instant().isBefore(considering.until());
    }

    private boolean isAsked(Participant who) {
        return who.standing() instanceof Standing.Asked asked && !asked.isOver(clock.instant());
    }

    private Optional<String> link(LetterKind kind, Participant who, CaseId caseId, Optional<LetterCopy> letter) {
        if (kind == LetterKind.WITHDRAWAL_ACKNOWLEDGED) {
            return Optional.empty();
        }
        var secret =
                letter.map(copy -> links.mint(caseId, who.id(), copy)).orElseGet(() -> links.mint(caseId, who.id()));
        return Optional.of(publicUrl + "/p/" + secret.value());
    }

    private static Refusal notWanted() {
        return Refusal.because(Reason.LETTER_NOT_WANTED);
    }

    private static Refusal mustNotWrite(Contact contact) {
        var refusal = Refusal.because(Reason.MUST_NOT_WRITE);
        return Optional.ofNullable(contact.phone())
                .map(phone -> refusal.with("phone", phone))
                .orElse(refusal);
    }

    record Granted(
            EmailAddress address,
            Contact contact,
            Optional<String> link,
            String reference,
            Optional<Procedure> procedure,
            Role role) {
        @Override
        public String toString() {
            return "Granted[***]";
        }
    }
}
