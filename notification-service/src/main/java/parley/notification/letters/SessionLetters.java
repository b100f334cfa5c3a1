package parley.notification.letters;

import static parley.events.letters.LetterKind.PRACTITIONER_ASKED;
import static parley.events.letters.LetterKind.SESSION_CANCELLED;
import static parley.events.letters.LetterKind.SESSION_MOVED;
import static parley.events.letters.LetterKind.SESSION_REMINDER;
import static parley.events.letters.LetterKind.SESSION_SCHEDULED;
import static parley.events.letters.LetterKind.TIMES_ASKED;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.events.Office;
import parley.events.cases.AskedBy;
import parley.events.letters.LetterKind;
import parley.events.sessions.AvailabilityAsked;
import parley.events.sessions.OptionsReady;
import parley.events.sessions.PractitionerAsked;
import parley.events.sessions.SchedulingBlocked;
import parley.events.sessions.SessionCancelled;
import parley.events.sessions.SessionEvent;
import parley.events.sessions.SessionHeld;
import parley.events.sessions.SessionRescheduled;
import parley.events.sessions.SessionScheduled;
import parley.events.sessions.SessionsForgotten;

/// The letters that facts about sessions ask for, and those they make needless.
@ApplicationScoped
class SessionLetters {

    /// Whoever has got one of these believes in an appointment.
    private static final List<LetterKind> TOLD = List.of(SESSION_SCHEDULED, SESSION_MOVED);

    /// What a change of the session makes needless.
    private static final List<LetterKind> ABOUT_IT =
            List.of(PRACTITIONER_ASKED, SESSION_SCHEDULED, SESSION_MOVED, SESSION_REMINDER);

    private final Writing writing;
    private final LetterRows letters;
    private final Clock clock;
    private final Duration timesDelay;
    private final LocalTime reminderHour;

    SessionLetters(
            Writing writing,
            LetterRows letters,
            Clock clock,
            @ConfigProperty(name = "parley.letters.times-delay") Duration timesDelay,
            @ConfigProperty(name = "parley.letters.reminder-hour") LocalTime reminderHour) {
        this.writing = writing;
        this.letters = letters;
        this.clock = clock;
        this.timesDelay = timesDelay;
        this.reminderHour = reminderHour;
    }

    void on(SessionEvent event, UUID eventId) {
        switch (event) {
            case AvailabilityAsked asked -> askForTimes(asked, eventId);
            case PractitionerAsked asked ->
                writing.write(
                        Draft.of(
                                        asked.office(),
                                        asked.caseId(),
                                        PRACTITIONER_ASKED,
                                        Recipient.practitioner(asked.practitionerId()))
                                .about(new SessionRevision(asked.sessionId(), asked.revision()))
                                .answeredBy(asked.answerBy()),
                        eventId);
            case SessionScheduled scheduled -> confirm(scheduled, eventId);
            case SessionRescheduled changed -> change(changed, eventId);
            case SessionCancelled cancelled -> cancel(cancelled, eventId);
            // It is over: nobody is called about it any more.
            case SessionHeld held -> letters.dropOpenAbout(held.sessionId(), ABOUT_IT, clock.instant());
            case SessionsForgotten _ -> {}
            // Everybody has answered, so nobody is asked again.
            case OptionsReady ready -> letters.dropOpen(ready.caseId(), List.of(TIMES_ASKED), clock.instant());
            case SchedulingBlocked blocked -> letters.dropOpen(blocked.caseId(), List.of(TIMES_ASKED), clock.instant());
        }
    }

    /// The page asks right after the yes, so the letter waits for who left without answering.
    private void askForTimes(AvailabilityAsked asked, UUID eventId) {
        var byVoice = asked.ask() == AskedBy.VOICE;
        writing.write(
                Draft.of(asked.office(), asked.caseId(), TIMES_ASKED, Recipient.participant(asked.participantId()))
                        .byVoiceIf(byVoice)
                        .after(byVoice ? Duration.ZERO : timesDelay),
                eventId);
    }

    private void confirm(SessionScheduled scheduled, UUID eventId) {
        letters.dropOpen(scheduled.caseId(), scheduled.participantIds(), TIMES_ASKED, clock.instant());
        letters.dropOpenAbout(scheduled.sessionId(), List.of(PRACTITIONER_ASKED), clock.instant());
        var standing = Standing.of(scheduled);
        for (var participant : scheduled.participantIds()) {
            var wantsEntry = scheduled.calendarEntryFor().contains(participant);
            tell(standing, Recipient.participant(participant), wantsEntry, true, eventId);
        }
        for (var practitioner : scheduled.practitionerIds()) {
            tell(standing, Recipient.practitioner(practitioner), true, true, eventId);
        }
    }

    /// Tells whom it concerns: people of another time, another place or somebody else who sits with them, so that they
    /// can say if that is not right for them; practitioners of what they have to do.
    private void change(SessionRescheduled changed, UUID eventId) {
        var standing = Standing.of(changed);
        for (var participant : changed.participantIds()) {
            var wantsEntry = changed.calendarEntryFor().contains(participant);
            var isOther = changed.moved() || !changed.joiningPractitionerIds().isEmpty();
            tell(standing, Recipient.participant(participant), wantsEntry, isOther, eventId);
        }
        for (var practitioner : changed.practitionerIds()) {
            var isNew = changed.joiningPractitionerIds().contains(practitioner);
            tell(standing, Recipient.practitioner(practitioner), true, changed.moved() || isNew, eventId);
        }
        for (var practitioner : changed.leavingPractitionerIds()) {
            tellOffIfKnown(
                    changed.office(),
                    changed.caseId(),
                    standing.revision(),
                    Recipient.practitioner(practitioner),
                    eventId);
        }
    }

    /// Whoever may know of the session as it was is told what has changed. What had not left yet about
    /// it does not leave any more, and is written anew even if nothing has changed for them; so is what
    /// was dropped because the session had changed before its fact came. An entry that stands in a
    /// calendar is changed even if none is wanted now.
    ///
    /// @param concerned whether it is another session for them than it was
    private void tell(Standing now, Recipient recipient, boolean wantsEntry, boolean concerned, UUID eventId) {
        var told = toldOf(now, recipient);
        letters.dropOpenAbout(now.revision().session(), recipient, ABOUT_IT, clock.instant());
        var known = told.stream().filter(LetterRow::mayBeKnown).toList();
        if (concerned || told.isEmpty() || !told.getLast().hasArrived()) {
            var isNew = known.isEmpty() || !concerned;
            writing.write(
                    Draft.of(now.office(), now.caseId(), isNew ? SESSION_SCHEDULED : SESSION_MOVED, recipient)
                            .about(now.revision())
                            .beginning(Beginning.at(now.start()).insteadOf(lastTold(known)))
                            .withCalendarEntry(wantsEntry || known.stream().anyMatch(LetterRow::calendarEntry)),
                    eventId);
        }
        remind(now, recipient, eventId);
    }

    /// What this recipient was written of the appointment, the oldest first. Whoever heard that it is off for them, and
    /// is in it again, begins anew.
    private List<LetterRow> toldOf(Standing session, Recipient recipient) {
        var told = new ArrayList<LetterRow>();
        for (var letter : letters.lockAboutSessions(session.caseId(), recipient)) {
            if (letter.isAbout(session.revision().session())) {
                if (letter.kind() == SESSION_CANCELLED && letter.mayBeKnown()) {
                    told.clear();
                } else if (TOLD.contains(letter.kind())) {
                    told.add(letter);
                }
            }
        }
        return told;
    }

    private static Optional<Instant> lastTold(List<LetterRow> known) {
        return known.stream().max(Comparator.comparing(LetterRow::writtenAt)).flatMap(letter -> letter.beginning()
                .at());
    }

    /// On the day before. Whoever hears of the session that day or later needs no reminder.
    private void remind(Standing session, Recipient recipient, UUID eventId) {
        var now = clock.instant();
        var due = session.start()
                .atZone(session.zone())
                .toLocalDate()
                .minusDays(1)
                .atTime(reminderHour)
                .atZone(session.zone())
                .toInstant();
        if (now.isBefore(due)) {
            writing.write(
                    Draft.of(session.office(), session.caseId(), SESSION_REMINDER, recipient)
                            .about(session.revision())
                            .beginning(Beginning.at(session.start()))
                            .after(Duration.between(now, due)),
                    eventId);
        }
    }

    /// A session as it stands now.
    private record Standing(Office office, UUID caseId, SessionRevision revision, Instant start, ZoneId zone) {

        static Standing of(SessionScheduled scheduled) {
            return new Standing(
                    scheduled.office(),
                    scheduled.caseId(),
                    new SessionRevision(scheduled.sessionId(), scheduled.revision()),
                    scheduled.start(),
                    scheduled.zone());
        }

        static Standing of(SessionRescheduled changed) {
            return new Standing(
                    changed.office(),
                    changed.caseId(),
                    new SessionRevision(changed.sessionId(), changed.revision()),
                    changed.start(),
                    changed.zone());
        }
    }

    /// Who never heard of the session hears nothing of its end either.
    private void cancel(SessionCancelled cancelled, UUID eventId) {
        var revision = new SessionRevision(cancelled.sessionId(), cancelled.revision());
        for (var participant : cancelled.participantIds()) {
            tellOffIfKnown(
                    cancelled.office(), cancelled.caseId(), revision, Recipient.participant(participant), eventId);
        }
        for (var practitioner : cancelled.practitionerIds()) {
            tellOffIfKnown(
                    cancelled.office(), cancelled.caseId(), revision, Recipient.practitioner(practitioner), eventId);
        }
    }

    /// The letter names the hour they had been told, even if the session was on its way to another one.
    private void tellOffIfKnown(
            Office office, UUID caseId, SessionRevision revision, Recipient recipient, UUID eventId) {
        var known = letters.lockAboutSessions(caseId, recipient).stream()
                .filter(letter -> letter.isAbout(revision.session()))
                .filter(LetterRow::mayBeKnown)
                .toList();
        letters.dropOpenAbout(revision.session(), recipient, ABOUT_IT, clock.instant());
        if (!known.isEmpty()) {
            writing.write(
                    Draft.of(office, caseId, SESSION_CANCELLED, recipient)
                            .about(revision)
                            .beginning(new Beginning(lastTold(known), Optional.empty()))
                            .withCalendarEntry(known.stream().anyMatch(LetterRow::calendarEntry)),
                    eventId);
        }
    }
}
