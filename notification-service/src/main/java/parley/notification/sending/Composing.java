package parley.notification.sending;

import static parley.notification.neighbours.SessionStanding.CANCELLED;
import static parley.notification.neighbours.SessionStanding.HELD;
import static parley.notification.neighbours.SessionStanding.SCHEDULED;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Function;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.events.letters.RecipientKind;
import parley.notification.letters.Letter;
import parley.notification.letters.Recipient;
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
    private final NamedPeople people;
    private final Clock clock;
    private final ZoneId campus;

    Composing(
            Intake intake,
            Scheduling scheduling,
            Wording wording,
            Entries entries,
            Contact contact,
            NamedPeople people,
            Clock clock,
            @ConfigProperty(name = "parley.campus-zone") ZoneId campus) {
        this.intake = intake;
        this.scheduling = scheduling;
        this.wording = wording;
        this.entries = entries;
        this.contact = contact;
        this.people = people;
        this.clock = clock;
        this.campus = campus;
    }

    Outcome compose(Letter letter) {
        var now = clock.instant();
        return switch (letter.kind()) {
            case REQUEST_RECEIVED ->
                toParticipant(
                        letter,
                        person -> new Message.RequestReceived(
                                reader(letter, person), person.reference().orElseThrow()));
            case HOW_TO_GO_ON ->
                toParticipant(letter, person -> new Message.HowToGoOn(reader(letter, person), person.help()));
            case NOT_ARRANGED -> toParticipant(letter, person -> new Message.NotArranged(reader(letter, person)));
            case INVITATION ->
                whileOpen(
                        letter,
                        now,
                        (person, until) -> new Message.Invitation(reader(letter, person), person.help(), until));
            case INVITATION_REMINDER ->
                whileOpen(
                        letter,
                        now,
                        (person, until) ->
                                new Message.InvitationReminder(reader(letter, person), person.help(), until));
            case FURTHER_SESSION_ASKED ->
                whileOpen(
                        letter,
                        now,
                        (person, until) ->
                                new Message.FurtherSessionAsked(reader(letter, person), person.help(), until));
            case TIMES_ASKED ->
                scheduling.timesAreAsked(letter.caseId(), letter.recipient().id())
                        ? toParticipant(letter, person -> new Message.TimesAsked(reader(letter, person), person.help()))
                        : new Outcome.NotWanted();
            case PRACTITIONER_ASKED -> askPractitioner(letter, now);
            case SESSION_SCHEDULED -> confirm(letter, now);
            case SESSION_CANCELLED -> cancel(letter, now);
            case WITHDRAWAL_ACKNOWLEDGED -> acknowledge(letter, now);
            case PLAN_APPROVED -> toParticipant(letter, person -> new Message.PlanApproved(reader(letter, person)));
            case PLAN_TO_APPROVE ->
                // Without an address of the Chair, staff have to tell them.
                people.chair()
                        .map(address -> toNamed(letter, address, Message.PlanToApprove::new))
                        .orElseGet(Outcome.PhoneInstead::new);
            case BREAK_GLASS_OPENED -> tellSecondPerson(letter);
        };
    }

    /// A question that has ended meanwhile is not put any more.
    private Outcome whileOpen(Letter letter, Instant now, Asking asking) {
        var until = letter.answerBy().orElseThrow();
        return now.isBefore(until)
                ? toParticipant(letter, person -> asking.of(person, until))
                : new Outcome.NotWanted();
    }

    /// Never given up and never left to staff, one of whom it is about: without an address it waits, and is missed.
    private Outcome tellSecondPerson(Letter letter) {
        var head = letter.logHead().orElseThrow();
        var ends = letter.answerBy().orElseThrow();
        return people.secondPerson(letter.office())
                .map(address -> toNamed(
                        letter,
                        address,
                        reader -> new Message.BreakGlassOpened(reader, ends, head.entry(), head.hash())))
                .orElseGet(Outcome.NobodyNamed::new);
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
                                        reader(letter, person),
                                        person.help(),
                                        appointment(meeting),
                                        letter.calendarEntry()),
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
                .filter(meeting -> isOffFor(letter.recipient(), meeting) && now.isBefore(meeting.end()))
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

    /// For a practitioner it is also off if somebody else sits in it now.
    private static boolean isOffFor(Recipient recipient, Meeting meeting) {
        return meeting.standing() == CANCELLED
                || recipient.kind() == RecipientKind.PRACTITIONER
                        && !meeting.practitioners().contains(recipient.id());
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
        return ready(
                letter, person.address(), telling.to(person), entry.map(addressing -> addressing.to(person.address())));
    }

    private Outcome ready(Letter letter, String address, Message message, Optional<Envelope.Calendar> entry) {
        return new Outcome.Ready(
                new Envelope(letter.messageId(), address, wording.of(message), entry, clock.instant()));
    }

    /// To somebody whom the office names in its settings, and who signs in to see more.
    private Outcome toNamed(Letter letter, String address, Function<Reader, Message> telling) {
        var reader = new Reader(
                Optional.empty(), Optional.of(contact.practitionerPage()), contact.phone(letter.office()), campus);
        return ready(letter, address, telling.apply(reader), Optional.empty());
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

    /// What a question says, once it is known who reads it.
    @FunctionalInterface
    private interface Asking {
        Message of(Reached person, Instant until);
    }

    /// What the letter says, once it is known who reads it.
    @FunctionalInterface
    private interface Telling {
        Message to(Reached person);
    }
}
