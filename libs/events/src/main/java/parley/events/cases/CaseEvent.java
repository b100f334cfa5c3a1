package parley.events.cases;

import java.util.UUID;
import parley.events.Event;
import parley.events.Office;
import parley.events.Topics;

/// A fact about a case, announced by intake.
public sealed interface CaseEvent extends Event
        permits RequestReceived,
                RequesterAsked,
                ParticipantInvited,
                ParticipantReminded,
                ParticipantAgreed,
                CaseAccepted,
                FurtherSessionAsked,
                FurtherSessionAgreed,
                ParticipantWithdrew,
                CaseNotAccepted,
                CaseClosed,
                CaseForgotten,
                PlanSubmitted,
                PlanApproved,
                PlanReturned,
                BreakGlassOpened {

    UUID caseId();

    Office office();

    @Override
    default String subject() {
        return caseId().toString();
    }

    @Override
    default String topic() {
        return Topics.cases(office());
    }
}
