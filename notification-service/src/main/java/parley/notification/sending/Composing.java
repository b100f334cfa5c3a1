package parley.notification.sending;

import static parley.notification.neighbours.SessionStanding.CANCELLED;
import static parley.notification.neighbours.SessionStanding.HELD;
import static parley.notification.neighbours.SessionStanding.SCHEDULED;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import parley.notification.letters.Letter;
import parley.notification.neighbours.Claim;
import parley.notification.neighbours.Intake;
import parley.notification.neighbours.Meeting;
import parley.notification.neighbours.Reached;
import parley.notification.neighbours.Scheduling;
import parley.notification.wording.Appointment;
import parley.notification.wording.Message;
import parley.notification.wording.Reader;
import parley.notification.wording.Wording;

/// Asks, at the moment of sending, whether a letter is still wanted and where it goes, and puts it into words.
@ApplicationScoped
class Composing {

    private final Intake intake;
    private final Scheduling scheduling;
    private final Wording wording;
    private final Entries entries;
    private final Contact contact;
    private final Clock clock;

    Composing(Intake intake, Scheduling scheduling, Wording wording, Entries entries, Contact contact, Clock clock) {
        this.intake = intake;
        this.scheduling = scheduling;
        this.wording = wording;
        this.entries = entries;
        this.contact = contact;
        this.clock = clock;
    }

    Outcome compose(Letter letter) {
        var now = clock.instant();
        return switch (letter.kind()) {
            case REQUEST_RECEIVED ->
                toParticipant(
                        letter,
                        person -> new Message.RequestReceived(
                                reader(letter, person), person.reference().orElseThrow()));
            case HOW_TO_GO_ON -> toParticipant(letter, person -> new Message.HowToGoOn(reader(letter, person)));
            case NOT_ARRANGED -> toParticipant(letter, person -> new Message.NotArranged(reader(letter, person)));
            case INVITATION -> {
                var until = letter.answerBy().orElseThrow();
                yield now.isBefore(until)
                        ? toParticipant(letter, person -> new Message.Invitation(reader(letter, person), until))
                        : new Outcome.NotWanted();
            }
            case TIMES_ASKED ->
                scheduling.timesAreAsked(letter.caseId(), letter.recipient().id())
                        ? toParticipant(letter, person -> new Message.TimesAsked(reader(letter, person)))
                        : new Outcome.NotWanted();
            case PRACTITIONER_ASKED -> askPractitioner(letter, now);
            case SESSION_SCHEDULED -> confirm(letter, now);
            case SESSION_CANCELLED -> cancel(letter, now);
            case WITHDRAWAL_ACKNOWLEDGED -> acknowledge(letter, now);
            case INVITATION_REMINDER, FURTHER_SESSION_ASKED, PLAN_TO_APPROVE, PLAN_APPROVED, BREAK_GLASS_OPENED ->
                new Outcome.NotWanted();
        };
    }

    private Outcome askPractitioner(Letter letter, Instant now) {
        var until = letter.answerBy().orElseThrow();
        return meeting(letter)
                .filter(meeting -> meeting.standing() == HELD && isCurrent(letter, meeting) && now.isBefore(until))
                .map(meeting -> toPractitioner(
                        letter,
                        person -> new Message.PractitionerAsked(
                                practitioner(letter, person), appointment(meeting), until),
                        Optional.empty()))
                .orElseGet(Outcome.NotWanted::new);
    }

    private Outcome confirm(Letter letter, Instant now) {
        return meeting(letter)
                .filter(meeting ->
                        meeting.standing() == SCHEDULED && isCurrent(letter, meeting) && now.isBefore(meeting.end()))
                .map(meeting -> switch (letter.recipient().kind()) {
                    case CHAIR, SECOND_PERSON -> new Outcome.NotWanted();
                    case PARTICIPANT ->
                        toParticipant(
                                letter,
                                person -> new Message.Scheduled(
                                        reader(letter, person), appointment(meeting), letter.calendarEntry()),
                                entries.put(letter, meeting));
                    case PRACTITIONER ->
                        toPractitioner(
                                letter,
                                person -> new Message.PractitionerScheduled(
                                        practitioner(letter, person), appointment(meeting)),
                                entries.put(letter, meeting));
                })
                .orElseGet(Outcome.NotWanted::new);
    }

    /// A practitioner without an entry in the calendar had only been asked.
    private Outcome cancel(Letter letter, Instant now) {
        return meeting(letter)
                .filter(meeting -> meeting.standing() == CANCELLED && now.isBefore(meeting.end()))
                .map(meeting -> switch (letter.recipient().kind()) {
                    case CHAIR, SECOND_PERSON -> new Outcome.NotWanted();
                    case PARTICIPANT ->
                        toParticipant(
                                letter,
                                person -> new Message.Cancelled(
                                        reader(letter, person), appointment(meeting), letter.calendarEntry()),
                                entries.takeOut(letter, meeting));
                    case PRACTITIONER ->
                        toPractitioner(
                                letter,
                                person -> letter.calendarEntry()
                                        ? new Message.PractitionerCancelled(
                                                practitioner(letter, person), appointment(meeting))
                                        : new Message.PractitionerReleased(
                                                practitioner(letter, person), appointment(meeting)),
                                entries.takeOut(letter, meeting));
                })
                .orElseGet(Outcome.NotWanted::new);
    }

    /// Goes out even if the session it takes out of the calendar is forgotten or over.
    private Outcome acknowledge(Letter letter, Instant now) {
        var meeting = letter.session()
                .flatMap(session -> scheduling.meeting(session.session()))
                .filter(found -> now.isBefore(found.end()));
        return toParticipant(
                letter,
                person -> new Message.WithdrawalAcknowledged(
                        reader(letter, person), letter.calendarEntry() && meeting.isPresent()),
                meeting.flatMap(found -> entries.takeOut(letter, found)));
    }

    private Optional<Meeting> meeting(Letter letter) {
        return scheduling.meeting(letter.requireSession().session());
    }

    private static boolean isCurrent(Letter letter, Meeting meeting) {
        return meeting.revision() == letter.requireSession().revision();
    }

    private Outcome toParticipant(Letter letter, Telling telling) {
        return toParticipant(letter, telling, Optional.empty());
    }

    private Outcome toParticipant(Letter letter, Telling telling, Optional<Entries.Addressing> entry) {
        return switch (intake.claim(
                letter.id(), letter.kind(), letter.caseId(), letter.recipient().id())) {
            case Claim.MayWrite(var person) -> ready(letter, person, telling, entry);
            case Claim.MustNotWrite() -> new Outcome.PhoneInstead();
            case Claim.Gone() -> new Outcome.NotWanted();
        };
    }

    private Outcome toPractitioner(Letter letter, Telling telling, Optional<Entries.Addressing> entry) {
        return scheduling
                .practitioner(letter.recipient().id())
                .<Outcome>map(person -> ready(letter, person, telling, entry))
                .orElseGet(Outcome.NotWanted::new);
    }

    private Outcome ready(Letter letter, Reached person, Telling telling, Optional<Entries.Addressing> entry) {
        return new Outcome.Ready(new Envelope(
                letter.messageId(),
                person.address(),
                wording.of(telling.to(person)),
                entry.map(addressing -> addressing.to(person.address())),
                clock.instant()));
    }

    private Reader reader(Letter letter, Reached person) {
        return new Reader(person.name(), person.link(), contact.phone(letter.office()), person.zone());
    }

    private Reader practitioner(Letter letter, Reached person) {
        return new Reader(
                person.name(), Optional.of(contact.practitionerPage()), contact.phone(letter.office()), person.zone());
    }

    private static Appointment appointment(Meeting meeting) {
        return new Appointment(meeting.start(), meeting.end(), meeting.zone(), meeting.inPerson());
    }

    /// What the letter says, once it is known who reads it.
    @FunctionalInterface
    private interface Telling {
        Message to(Reached person);
    }
}
