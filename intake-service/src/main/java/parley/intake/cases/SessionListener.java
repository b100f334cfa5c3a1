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

/// Follows the sessions of a case: with one that stands people are meeting, without they are not.
@ApplicationScoped
class SessionListener implements Reaction<SessionEvent> {

    private final Inbox inbox;
    private final PermitDesk permits;

    SessionListener(Inbox inbox, PermitDesk permits) {
        this.inbox = inbox;
        this.permits = permits;
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
                permits.scheduled(new CaseId(scheduled.caseId()), new SessionId(scheduled.sessionId()));
            case SessionCancelled cancelled ->
                permits.cancelled(new CaseId(cancelled.caseId()), new SessionId(cancelled.sessionId()));
            case AvailabilityAsked _,
                    SchedulingBlocked _,
                    OptionsReady _,
                    PractitionerAsked _,
                    SessionHeld _,
                    SessionsForgotten _ -> {
                // How scheduling gets there is its own affair.
            }
        }
    }
}
