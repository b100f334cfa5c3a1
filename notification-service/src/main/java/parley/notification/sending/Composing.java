package parley.notification.sending;

import static parley.notification.neighbours.SessionStanding.CANCELLED;
import static parley.notification.neighbours.SessionStanding.HELD;
import static parley.notification.neighbours.SessionStanding.SCHEDULED;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Predicate;
import parley.events.letters.RecipientKind;
import parley.notification.calendar.CalendarEntry.Order;
import parley.notification.letters.Letter;
import parley.notification.letters.Recipient;
import parley.notification.neighbours.Claim;
import parley.notification.neighbours.Intake;
import parley.notification.neighbours.Meeting;
import parley.notification.neighbours.Reached;
import parley.notification.neighbours.Scheduling;
import parley.notification.neighbours.SessionStanding;
import parley.notification.sending.Envelope.Leave;
import parley.notification.wording.Help;
import parley.notification.wording.Reader;
import parley.notification.wording.Wording;

/// Asks, at the moment of sending, whether a letter is still wanted and where it goes, and puts it into words.
@ApplicationScoped
class Composing {

    private final Intake intake;
    private final Scheduling scheduling;
    private final Wording wording;
    private final Entries entries;
    private final Readers readers;
    private final NamedPeople people;
    private final QuietHours quiet;
    private final Clock clock;

    Composing(
            Intake intake,
            Scheduling scheduling,
            Wording wording,
            Entries entries,
            Readers readers,
            NamedPeople people,
            QuietHours quiet,
            Clock clock) {
        this.intake = intake;
        this.scheduling = scheduling;
        this.wording = wording;
        this.entries = entries;
        this.readers = readers;
        this.people = people;
        this.quiet = quiet;
        this.clock = clock;
    }

    Outcome compose(Letter letter) {
        var now = clock.instant();
        return switch (letter.kind()) {
            case REQUEST_RECEIVED, HOW_TO_GO_ON, NOT_ARRANGED, PLAN_APPROVED ->
                toParticipant(letter, now, Optional.empty(), Optional.empty());
            case INVITATION, INVITATION_REMINDER, FURTHER_SESSION_ASKED ->
                isOpen(letter, now)
                        ? toParticipant(letter, now, Optional.empty(), Optional.empty())
                        : new Outcome.NotWanted();
            case TIMES_ASKED ->
                scheduling.timesAreAsked(letter.caseId(), letter.recipient().id())
                        ? toParticipant(letter, now, Optional.empty(), Optional.empty())
                        : new Outcome.NotWanted();
            case PRACTITIONER_ASKED ->
                about(letter, now, meeting -> is(HELD, letter, meeting) && isOpen(letter, now), Optional.empty());
            case SESSION_SCHEDULED, SESSION_MOVED ->
                about(
                        letter,
                        now,
                        meeting -> is(SCHEDULED, letter, meeting) && now.isBefore(meeting.end()),
                        Optional.of(Order.REQUEST));
            // Dies with the session: whatever has changed since it was planned, it is not sent.
            case SESSION_REMINDER ->
                about(
                        letter,
                        now,
                        meeting -> is(SCHEDULED, letter, meeting) && now.isBefore(meeting.start()),
                        Optional.empty());
            case SESSION_CANCELLED ->
                about(
                        letter,
                        now,
                        meeting -> isOffFor(letter.recipient(), meeting) && now.isBefore(meeting.end()),
                        Optional.of(Order.CANCEL));
            case WITHDRAWAL_ACKNOWLEDGED -> acknowledge(letter, now);
            case PLAN_TO_APPROVE ->
                // Without an address of the Chair, staff have to tell them.
                people.chair().map(address -> toNamed(letter, now, address)).orElseGet(Outcome.PhoneInstead::new);
            case BREAK_GLASS_OPENED ->
                // Never given up and never left to staff, one of whom it is about: without an address it waits, and is
                // missed.
                people.secondPerson(letter.office())
                        .map(address -> toNamed(letter, now, address))
                        .orElseGet(Outcome.NobodyNamed::new);
        };
    }

    /// Whether what it asks has not ended meanwhile.
    private static boolean isOpen(Letter letter, Instant now) {
        return now.isBefore(letter.answerBy().orElseThrow());
    }

    private static boolean is(SessionStanding standing, Letter letter, Meeting meeting) {
        return meeting.standing() == standing
                && meeting.revision() == letter.requireSession().revision();
    }

    /// For a practitioner it is also off if somebody else sits in it now.
    private static boolean isOffFor(Recipient recipient, Meeting meeting) {
        return meeting.standing() == CANCELLED
                || recipient.kind() == RecipientKind.PRACTITIONER
                        && !meeting.practitioners().contains(recipient.id());
    }

    private Outcome about(Letter letter, Instant now, Predicate<Meeting> wanted, Optional<Order> order) {
        var meeting = scheduling.meeting(letter.requireSession().session()).filter(wanted);
        if (meeting.isEmpty()) {
            return new Outcome.NotWanted();
        }
        var entry = meeting.flatMap(found -> order.flatMap(one -> entries.entry(one, letter, found)));
        return switch (letter.recipient().kind()) {
            case PARTICIPANT -> toParticipant(letter, now, meeting, entry);
            case PRACTITIONER -> toPractitioner(letter, now, meeting, entry);
            case CHAIR, SECOND_PERSON -> new Outcome.NotWanted();
        };
    }

    /// Goes out even if the session it takes out of the calendar is forgotten or over.
    private Outcome acknowledge(Letter letter, Instant now) {
        var meeting = letter.session()
                .flatMap(session -> scheduling.meeting(session.session()))
                .filter(found -> now.isBefore(found.end()));
        return toParticipant(
                letter, now, meeting, meeting.flatMap(found -> entries.entry(Order.CANCEL, letter, found)));
    }

    private Outcome toParticipant(
            Letter letter, Instant now, Optional<Meeting> meeting, Optional<Entries.Addressing> entry) {
        return switch (intake.claim(
                letter.id(), letter.kind(), letter.caseId(), letter.recipient().id(), letter.copies())) {
            case Claim.MayWrite(var person) ->
                ready(
                        letter,
                        To.person(person),
                        readers.participant(letter, person),
                        new Contents(person.help(), person.reference(), meeting, now),
                        entry);
            case Claim.MustNotWrite() -> new Outcome.PhoneInstead();
            case Claim.Gone() -> new Outcome.NotWanted();
        };
    }

    private Outcome toPractitioner(
            Letter letter, Instant now, Optional<Meeting> meeting, Optional<Entries.Addressing> entry) {
        return scheduling
                .practitioner(letter.recipient().id())
                .map(person -> ready(
                        letter,
                        To.person(person),
                        readers.practitioner(letter, person),
                        new Contents(Help.UNKNOWN, Optional.empty(), meeting, now),
                        entry))
                .orElseGet(Outcome.NotWanted::new);
    }

    private Outcome toNamed(Letter letter, Instant now, String address) {
        return ready(
                letter,
                new To(address, false),
                readers.named(letter),
                new Contents(Help.UNKNOWN, Optional.empty(), Optional.empty(), now),
                Optional.empty());
    }

    private Outcome ready(Letter letter, To to, Reader reader, Contents contents, Optional<Entries.Addressing> entry) {
        return new Outcome.Ready(new Envelope(
                letter.messageId(),
                letter.office(),
                to.address(),
                to.mayHearWho(),
                wording.of(contents.of(letter, reader)),
                entry.map(addressing -> addressing.to(to.address(), wording.calendarEntry(reader.language()))),
                leave(letter, reader, contents),
                clock.instant()));
    }

    /// Who watches over the staff hears at once, and so does who would set out in vain: by the hour they were told, or
    /// by the new one if it is sooner. A practitioner is asked while there is time to answer.
    private Leave leave(Letter letter, Reader reader, Contents contents) {
        var begins = contents.meeting().map(Meeting::start);
        var now = contents.now();
        return switch (letter.kind()) {
            case BREAK_GLASS_OPENED -> new Leave.AtOnce();
            case PRACTITIONER_ASKED -> quiet.whileOpen(letter.answerBy().orElseThrow(), now, reader.zone());
            case SESSION_SCHEDULED -> quiet.aheadOf(begins.orElseThrow(), now, reader.zone());
            case SESSION_MOVED ->
                quiet.aheadOf(sooner(begins.orElseThrow(), letter.begins().before()), now, reader.zone());
            case SESSION_CANCELLED ->
                quiet.aheadOf(letter.begins().at().or(() -> begins).orElseThrow(), now, reader.zone());
            case REQUEST_RECEIVED,
                    HOW_TO_GO_ON,
                    INVITATION,
                    INVITATION_REMINDER,
                    NOT_ARRANGED,
                    TIMES_ASKED,
                    SESSION_REMINDER,
                    FURTHER_SESSION_ASKED,
                    WITHDRAWAL_ACKNOWLEDGED,
                    PLAN_TO_APPROVE,
                    PLAN_APPROVED -> new Leave.InWakingHours(reader.zone());
        };
    }

    private static Instant sooner(Instant one, Optional<Instant> other) {
        return other.filter(one::isAfter).orElse(one);
    }

    /// Where a letter goes.
    ///
    /// @param mayHearWho whether the sender may be called by the office's name
    private record To(String address, boolean mayHearWho) {

        static To person(Reached person) {
            return new To(person.address(), person.maySayWho());
        }
    }
}
