package parley.notification.letters;

import static parley.events.letters.LetterKind.PRACTITIONER_ASKED;
import static parley.events.letters.LetterKind.SESSION_CANCELLED;
import static parley.events.letters.LetterKind.SESSION_SCHEDULED;
import static parley.events.letters.LetterKind.TIMES_ASKED;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import parley.events.Office;
import parley.events.cases.AskedBy;
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

    private final Writing writing;
    private final LetterRows letters;
    private final Clock clock;
    private final Duration timesDelay;

    SessionLetters(
            Writing writing,
            LetterRows letters,
            Clock clock,
            @ConfigProperty(name = "parley.letters.times-delay") Duration timesDelay) {
        this.writing = writing;
        this.letters = letters;
        this.clock = clock;
        this.timesDelay = timesDelay;
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
            case SessionHeld _, SessionsForgotten _ -> {}
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
        var revision = new SessionRevision(scheduled.sessionId(), scheduled.revision());
        for (var participant : scheduled.participantIds()) {
            writing.write(
                    Draft.of(
                                    scheduled.office(),
                                    scheduled.caseId(),
                                    SESSION_SCHEDULED,
                                    Recipient.participant(participant))
                            .about(revision)
                            .withCalendarEntry(scheduled.calendarEntryFor().contains(participant)),
                    eventId);
        }
        for (var practitioner : scheduled.practitionerIds()) {
            writing.write(
                    Draft.of(
                                    scheduled.office(),
                                    scheduled.caseId(),
                                    SESSION_SCHEDULED,
                                    Recipient.practitioner(practitioner))
                            .about(revision)
                            .withCalendarEntry(true),
                    eventId);
        }
    }

    /// Tells whom it concerns: people of another time, another place or somebody else who sits with them, so that
    /// they can say if that is not right for them; practitioners of what they have to do. A letter that has not
    /// left and is about the session as it was is written anew.
    private void change(SessionRescheduled changed, UUID eventId) {
        changed.participantIds()
                .forEach(id -> tellOfChange(
                        changed,
                        Recipient.participant(id),
                        changed.calendarEntryFor().contains(id),
                        changed.moved() || !changed.joiningPractitionerIds().isEmpty(),
                        eventId));
        changed.practitionerIds()
                .forEach(id -> tellOfChange(
                        changed,
                        Recipient.practitioner(id),
                        true,
                        changed.moved() || changed.joiningPractitionerIds().contains(id),
                        eventId));
        changed.leavingPractitionerIds()
                .forEach(id -> tellOffIfKnown(
                        changed.office(),
                        changed.caseId(),
                        new SessionRevision(changed.sessionId(), changed.revision()),
                        Recipient.practitioner(id),
                        eventId));
    }

    private void tellOfChange(
            SessionRescheduled changed, Recipient recipient, boolean calendarEntry, boolean concerned, UUID eventId) {
        var waits = letters.lockAboutSessions(changed.caseId(), recipient).stream()
                .anyMatch(letter ->
                        letter.isAbout(changed.sessionId()) && letter.kind() == SESSION_SCHEDULED && letter.isToCome());
        letters.dropOpenAbout(changed.sessionId(), recipient, List.of(SESSION_SCHEDULED), clock.instant());
        if (concerned || waits) {
            writing.write(
                    Draft.of(changed.office(), changed.caseId(), SESSION_SCHEDULED, recipient)
                            .about(new SessionRevision(changed.sessionId(), changed.revision()))
                            .withCalendarEntry(calendarEntry),
                    eventId);
        }
    }

    /// Who never heard of the session hears nothing of its end either.
    private void cancel(SessionCancelled cancelled, UUID eventId) {
        for (var participant : cancelled.participantIds()) {
            tellOffIfKnown(cancelled, Recipient.participant(participant), eventId);
        }
        for (var practitioner : cancelled.practitionerIds()) {
            tellOffIfKnown(cancelled, Recipient.practitioner(practitioner), eventId);
        }
    }

    private void tellOffIfKnown(SessionCancelled cancelled, Recipient recipient, UUID eventId) {
        tellOffIfKnown(
                cancelled.office(),
                cancelled.caseId(),
                new SessionRevision(cancelled.sessionId(), cancelled.revision()),
                recipient,
                eventId);
    }

    private void tellOffIfKnown(
            Office office, UUID caseId, SessionRevision revision, Recipient recipient, UUID eventId) {
        var known = letters.lockAboutSessions(caseId, recipient).stream()
                .filter(letter -> letter.isAbout(revision.session()))
                .filter(LetterRow::mayBeKnown)
                .toList();
        letters.dropOpenAbout(
                revision.session(), recipient, List.of(PRACTITIONER_ASKED, SESSION_SCHEDULED), clock.instant());
        if (!known.isEmpty()) {
            writing.write(
                    Draft.of(office, caseId, SESSION_CANCELLED, recipient)
                            .about(revision)
                            .withCalendarEntry(known.stream().anyMatch(LetterRow::calendarEntry)),
                    eventId);
        }
    }
}
