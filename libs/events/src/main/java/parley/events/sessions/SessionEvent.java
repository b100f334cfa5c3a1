package parley.events.sessions;

import java.util.UUID;
import parley.events.Event;
import parley.events.Office;
import parley.events.Topics;

/// A fact about the sessions of a case, announced by scheduling.
public sealed interface SessionEvent extends Event
        permits AvailabilityAsked,
                SchedulingBlocked,
                OptionsReady,
                PractitionerAsked,
                SessionScheduled,
                SessionRescheduled,
                SessionCancelled,
                SessionHeld,
                SessionsForgotten {

    UUID caseId();

    Office office();

    @Override
    default String subject() {
        return caseId().toString();
    }

    @Override
    default String topic() {
        return Topics.sessions(office());
    }
}
