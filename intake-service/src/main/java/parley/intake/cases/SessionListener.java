package parley.intake.cases;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import parley.events.sessions.AvailabilityAsked;
import parley.events.sessions.OptionsReady;
import parley.events.sessions.PractitionerAsked;
import parley.events.sessions.SchedulingBlocked;
import parley.events.sessions.SessionCancelled;
import parley.events.sessions.SessionEvent;
import parley.events.sessions.SessionHeld;
import parley.events.sessions.SessionScheduled;
import parley.events.sessions.SessionsForgotten;
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

    SessionListener(Inbox inbox, SessionDesk sessions) {
        this.inbox = inbox;
        this.sessions = sessions;
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
                sessions.scheduled(new CaseId(scheduled.caseId()), new SessionId(scheduled.sessionId()));
            case SessionCancelled cancelled ->
                sessions.cancelled(new CaseId(cancelled.caseId()), new SessionId(cancelled.sessionId()));
            case SessionHeld held ->
                sessions.held(new CaseId(held.caseId()), new SessionId(held.sessionId()), held.moreToCome());
            case AvailabilityAsked _, SchedulingBlocked _, OptionsReady _, PractitionerAsked _, SessionsForgotten _ -> {
                // How scheduling gets there is its own affair.
            }
        }
    }
}
