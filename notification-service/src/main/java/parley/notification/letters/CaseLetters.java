package parley.notification.letters;

import static parley.events.letters.LetterKind.BREAK_GLASS_OPENED;
import static parley.events.letters.LetterKind.FURTHER_SESSION_ASKED;
import static parley.events.letters.LetterKind.HOW_TO_GO_ON;
import static parley.events.letters.LetterKind.INVITATION;
import static parley.events.letters.LetterKind.INVITATION_REMINDER;
import static parley.events.letters.LetterKind.NOT_ARRANGED;
import static parley.events.letters.LetterKind.PLAN_APPROVED;
import static parley.events.letters.LetterKind.PLAN_TO_APPROVE;
import static parley.events.letters.LetterKind.PRACTITIONER_ASKED;
import static parley.events.letters.LetterKind.REQUEST_RECEIVED;
import static parley.events.letters.LetterKind.SESSION_CANCELLED;
import static parley.events.letters.LetterKind.SESSION_REMINDER;
import static parley.events.letters.LetterKind.TIMES_ASKED;
import static parley.events.letters.LetterKind.WITHDRAWAL_ACKNOWLEDGED;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Clock;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import parley.events.cases.AskedBy;
import parley.events.cases.BreakGlassOpened;
import parley.events.cases.CaseAccepted;
import parley.events.cases.CaseClosed;
import parley.events.cases.CaseEvent;
import parley.events.cases.CaseForgotten;
import parley.events.cases.CaseNotAccepted;
import parley.events.cases.FurtherSessionAgreed;
import parley.events.cases.FurtherSessionAsked;
import parley.events.cases.ParticipantAgreed;
import parley.events.cases.ParticipantInvited;
import parley.events.cases.ParticipantReminded;
import parley.events.cases.ParticipantWithdrew;
import parley.events.cases.PlanApproved;
import parley.events.cases.PlanReturned;
import parley.events.cases.PlanSubmitted;
import parley.events.cases.RequestReceived;
import parley.events.cases.RequesterAsked;
import parley.events.letters.LetterKind;

/// The letters that facts about a case ask for, and those they make needless.
@ApplicationScoped
class CaseLetters {

    private static final List<LetterKind> OVER = List.of(
            REQUEST_RECEIVED,
            HOW_TO_GO_ON,
            INVITATION,
            INVITATION_REMINDER,
            TIMES_ASKED,
            PRACTITIONER_ASKED,
            SESSION_REMINDER,
            FURTHER_SESSION_ASKED);

    private final Writing writing;
    private final LetterRows letters;
    private final StoppedRows stopped;
    private final Erasing erasing;
    private final Clock clock;

    CaseLetters(Writing writing, LetterRows letters, StoppedRows stopped, Erasing erasing, Clock clock) {
        this.writing = writing;
        this.letters = letters;
        this.stopped = stopped;
        this.erasing = erasing;
        this.clock = clock;
    }

    void on(CaseEvent event, UUID eventId) {
        switch (event) {
            case RequestReceived received -> confirm(received, eventId);
            case RequesterAsked asked ->
                writing.write(
                        Draft.of(
                                        asked.office(),
                                        asked.caseId(),
                                        HOW_TO_GO_ON,
                                        Recipient.participant(asked.participantId()))
                                .byVoiceIf(asked.ask() == AskedBy.VOICE),
                        eventId);
            case ParticipantInvited invited ->
                writing.write(
                        Draft.of(
                                        invited.office(),
                                        invited.caseId(),
                                        INVITATION,
                                        Recipient.participant(invited.participantId()))
                                .answeredBy(invited.validUntil())
                                .byVoiceIf(invited.ask() == AskedBy.VOICE),
                        eventId);
            case ParticipantReminded reminded -> remind(reminded, eventId);
            case ParticipantAgreed agreed ->
                letters.dropOpen(
                        agreed.caseId(),
                        Recipient.participant(agreed.attendee().participantId()),
                        List.of(HOW_TO_GO_ON, INVITATION, INVITATION_REMINDER),
                        clock.instant());
            case ParticipantWithdrew withdrew -> acknowledge(withdrew, eventId);
            case CaseNotAccepted not -> tellWhoWaits(not, eventId);
            case CaseClosed closed -> letters.dropAtTheEnd(closed.caseId(), OVER, clock.instant());
            case FurtherSessionAsked asked ->
                writing.write(
                        Draft.of(
                                        asked.office(),
                                        asked.caseId(),
                                        FURTHER_SESSION_ASKED,
                                        Recipient.participant(asked.participantId()))
                                .answeredBy(asked.validUntil())
                                .byVoiceIf(asked.ask() == AskedBy.VOICE),
                        eventId);
            case FurtherSessionAgreed agreed ->
                letters.dropOpen(agreed.caseId(), List.of(FURTHER_SESSION_ASKED), clock.instant());
            case PlanSubmitted submitted -> {
                letters.dropOpen(submitted.caseId(), List.of(PLAN_TO_APPROVE), clock.instant());
                writing.write(
                        Draft.of(
                                submitted.office(),
                                submitted.caseId(),
                                PLAN_TO_APPROVE,
                                Recipient.chairAbout(submitted.planId())),
                        eventId);
            }
            case PlanReturned returned ->
                letters.dropOpen(returned.caseId(), List.of(PLAN_TO_APPROVE), clock.instant());
            case PlanApproved approved -> tellOfThePlan(approved, eventId);
            case BreakGlassOpened opened ->
                writing.write(
                        Draft.of(
                                        opened.office(),
                                        opened.caseId(),
                                        BREAK_GLASS_OPENED,
                                        Recipient.secondPersonAbout(opened.grantId()))
                                .answeredBy(opened.endsAt())
                                .telling(new LogHead(opened.entry(), opened.head())),
                        eventId);
            case CaseForgotten forgotten -> erasing.eraseWithReceipt(forgotten.caseId(), forgotten.office());
            case CaseAccepted _ -> {} // nobody is told: what follows is asked by scheduling
        }
    }

    /// Who has just talked with staff, and is not written to, has heard it already.
    private void confirm(RequestReceived received, UUID eventId) {
        var byVoice = received.confirm() == AskedBy.VOICE;
        var hasHeard =
                switch (received.channel()) {
                    case PHONE, IN_PERSON -> byVoice;
                    case EMAIL, WEB -> false;
                };
        if (!hasHeard) {
            writing.write(
                    Draft.of(
                                    received.office(),
                                    received.caseId(),
                                    REQUEST_RECEIVED,
                                    Recipient.participant(received.participantId()))
                            .byVoiceIf(byVoice),
                    eventId);
        }
    }

    /// Once for each invitation, however often it is asked for. Who has not even got the invitation is not pressed
    /// about it.
    private void remind(ParticipantReminded reminded, UUID eventId) {
        var person = Recipient.participant(reminded.participantId());
        if (!letters.needNoReminder(reminded.caseId(), person, reminded.validUntil())) {
            writing.write(
                    Draft.of(reminded.office(), reminded.caseId(), INVITATION_REMINDER, person)
                            .answeredBy(reminded.validUntil())
                            .byVoiceIf(reminded.ask() == AskedBy.VOICE),
                    eventId);
        }
    }

    /// Everybody who waits for a meeting hears the same; intake decides at the moment of sending who is still there.
    private void tellWhoWaits(CaseNotAccepted not, UUID eventId) {
        letters.dropAtTheEnd(not.caseId(), OVER, clock.instant());
        var others = Optional.ofNullable(not.waiting()).orElse(List.of());
        Stream.concat(Stream.of(not.requesterId()), others.stream())
                .distinct()
                .forEach(who -> writing.write(
                        Draft.of(not.office(), not.caseId(), NOT_ARRANGED, Recipient.participant(who)), eventId));
    }

    /// Those who met hear of it; intake decides at the moment of sending who of them is still there.
    private void tellOfThePlan(PlanApproved approved, UUID eventId) {
        letters.dropOpen(approved.caseId(), List.of(PLAN_TO_APPROVE), clock.instant());
        for (var participant : letters.whoWasToldOfASession(approved.caseId())) {
            writing.write(
                    Draft.of(approved.office(), approved.caseId(), PLAN_APPROVED, Recipient.participant(participant)),
                    eventId);
        }
    }

    /// From here on this person gets one letter more, and it takes a standing appointment out of their calendar.
    private void acknowledge(ParticipantWithdrew withdrew, UUID eventId) {
        var person = Recipient.participant(withdrew.participantId());
        var acknowledgement = Draft.of(withdrew.office(), withdrew.caseId(), WITHDRAWAL_ACKNOWLEDGED, person);
        var withEntry = standingEntry(withdrew.caseId(), person)
                .map(entry -> acknowledgement.about(entry).withCalendarEntry(true))
                .orElse(acknowledgement);
        stopped.add(withdrew.caseId(), withdrew.participantId());
        letters.dropAll(withdrew.caseId(), person, clock.instant());
        writing.write(withEntry, eventId);
    }

    /// The revision that cancels the last entry which may stand in this person's calendar.
    private Optional<SessionRevision> standingEntry(UUID caseId, Recipient person) {
        return letters.lockAboutSessions(caseId, person).stream()
                .filter(letter -> letter.calendarEntry() && letter.mayBeKnown())
                .max(Comparator.comparing(LetterRow::writtenAt))
                .filter(letter -> letter.kind() != SESSION_CANCELLED)
                .flatMap(LetterRow::session)
                .map(SessionRevision::next);
    }
}
