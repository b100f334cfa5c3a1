package parley.intake.cases;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.util.Comparator;
import java.util.Set;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import parley.events.sessions.AvailabilityAsked;
import parley.events.sessions.Blocker;
import parley.events.sessions.OptionsReady;
import parley.events.sessions.PractitionerAsked;
import parley.events.sessions.SchedulingBlocked;
import parley.events.sessions.SessionCancelled;
import parley.events.sessions.SessionEvent;
import parley.events.sessions.SessionHeld;
import parley.events.sessions.SessionRescheduled;
import parley.events.sessions.SessionScheduled;
import parley.events.sessions.SessionsForgotten;
import parley.intake.clock.WaitingFor;
import parley.intake.ids.model.CaseId;
import parley.intake.ids.model.SessionId;
import parley.outbox.inbox.Inbox;
import parley.outbox.inbox.Reaction;
import parley.outbox.wire.Envelope;

/// Follows the sessions of a case: with one that stands people are meeting, without they are not,
/// and after one they are asked whether they want another.
@ApplicationScoped
class SessionListener implements Reaction<SessionEvent> {

    private final Inbox inbox;
    private final SessionDesk sessions;
    private final Event<SessionsForgotten> receipts;

    SessionListener(Inbox inbox, SessionDesk sessions, Event<SessionsForgotten> receipts) {
        this.inbox = inbox;
        this.sessions = sessions;
        this.receipts = receipts;
    }

    @Incoming("sessions")
    @Blocking
    void arrived(ConsumerRecord<String, byte[]> message) {
        inbox.receive(message, this);
    }

    @Override
    public Class<SessionEvent> to() {
        return SessionEvent.class;
    }

    @Override
    public void take(SessionEvent fact, Envelope envelope) {
        switch (fact) {
            case SessionScheduled scheduled ->
                sessions.scheduled(
                        new CaseId(scheduled.caseId()),
                        new SessionId(scheduled.sessionId()),
                        Set.copyOf(scheduled.participantIds()));
            // Intake gave its permit for the session as it is now.
            case SessionRescheduled changed ->
                sessions.scheduled(
                        new CaseId(changed.caseId()),
                        new SessionId(changed.sessionId()),
                        Set.copyOf(changed.participantIds()));
            case SessionCancelled cancelled ->
                sessions.cancelled(new CaseId(cancelled.caseId()), new SessionId(cancelled.sessionId()));
            case SessionHeld held ->
                sessions.held(
                        new CaseId(held.caseId()),
                        new SessionId(held.sessionId()),
                        Set.copyOf(held.participantIds()),
                        held.moreToCome());
            case AvailabilityAsked asked -> waits(asked.caseId(), WaitingFor.PARTICIPANTS);
            case OptionsReady ready -> waits(ready.caseId(), WaitingFor.STAFF);
            case PractitionerAsked asked -> waits(asked.caseId(), WaitingFor.PRACTITIONERS);
            case SchedulingBlocked blocked -> sessions.blocked(new CaseId(blocked.caseId()), worst(blocked));
            case SessionsForgotten receipt -> receipts.fire(receipt);
        }
    }

    private void waits(UUID caseId, WaitingFor whom) {
        sessions.waits(new CaseId(caseId), whom);
    }

    /// What took away most of the times; where there was none to begin with, people are asked for more.
    private static Blocker worst(SchedulingBlocked blocked) {
        return blocked.lost().stream()
                .max(Comparator.comparingInt(SchedulingBlocked.Lost::starts))
                .map(SchedulingBlocked.Lost::blocker)
                .orElse(Blocker.PARTICIPANT_UNAVAILABLE);
    }
}
