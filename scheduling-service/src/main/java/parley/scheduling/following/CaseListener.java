package parley.scheduling.following;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
import parley.events.cases.CaseAccepted;
import parley.events.cases.CaseClosed;
import parley.events.cases.CaseEvent;
import parley.events.cases.CaseNotAccepted;
import parley.events.cases.ParticipantAgreed;
import parley.events.cases.ParticipantInvited;
import parley.events.cases.ParticipantWithdrew;
import parley.events.cases.RequestReceived;
import parley.events.cases.RequesterAsked;
import parley.outbox.inbox.Inbox;
import parley.outbox.inbox.Reaction;
import parley.outbox.wire.Envelope;

/// Hears what intake announces about cases of both offices.
@ApplicationScoped
class CaseListener implements Reaction<CaseEvent> {

    private final Inbox inbox;
    private final Following following;

    CaseListener(Inbox inbox, Following following) {
        this.inbox = inbox;
        this.following = following;
    }

    @Incoming("cases")
    @Blocking
    void arrived(ConsumerRecord<String, byte[]> record) {
        inbox.receive(record, this);
    }

    @Override
    public Class<CaseEvent> to() {
        return CaseEvent.class;
    }

    @Override
    public void take(CaseEvent fact, Envelope envelope) {
        switch (fact) {
            case ParticipantAgreed agreed -> following.agreed(agreed);
            case CaseAccepted accepted -> following.accepted(accepted);
            case ParticipantWithdrew withdrew -> following.withdrew(withdrew);
            case CaseClosed closed -> following.ended(closed.caseId());
            case CaseNotAccepted notAccepted -> following.ended(notAccepted.caseId());
            case RequestReceived _, RequesterAsked _, ParticipantInvited _ -> {
                // Nothing to plan yet.
            }
        }
    }
}
