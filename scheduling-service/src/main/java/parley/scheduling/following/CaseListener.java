package parley.scheduling.following;

import io.smallrye.reactive.messaging.annotations.Blocking;
import jakarta.enterprise.context.ApplicationScoped;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.eclipse.microprofile.reactive.messaging.Incoming;
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
import parley.outbox.inbox.Inbox;
import parley.outbox.inbox.Reaction;
import parley.outbox.wire.Envelope;
import parley.scheduling.cases.CaseMarks;
import parley.scheduling.cases.model.CaseId;
import parley.scheduling.forgetting.ForgettingCases;

/// Hears what intake announces about cases of both offices.
@ApplicationScoped
class CaseListener implements Reaction<CaseEvent> {

    private final Inbox inbox;
    private final Following following;
    private final ForgettingCases forgetting;
    private final CaseMarks marks;

    CaseListener(Inbox inbox, Following following, ForgettingCases forgetting, CaseMarks marks) {
        this.inbox = inbox;
        this.following = following;
        this.forgetting = forgetting;
        this.marks = marks;
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
            case FurtherSessionAgreed agreed -> following.furtherAgreed(agreed);
            case ParticipantWithdrew withdrew -> following.withdrew(withdrew);
            case CaseClosed closed -> following.closed(closed.caseId());
            case CaseNotAccepted notAccepted -> following.notAccepted(notAccepted.caseId());
            case CaseForgotten forgotten -> forgetting.forget(new CaseId(forgotten.caseId()), forgotten.office());
            case RequestReceived _,
                    RequesterAsked _,
                    ParticipantInvited _,
                    ParticipantReminded _,
                    FurtherSessionAsked _,
                    PlanSubmitted _,
                    PlanApproved _,
                    PlanReturned _,
                    BreakGlassOpened _ -> {
                // Nothing to plan yet.
            }
        }
        marks.heardOf(fact.caseId());
    }
}
