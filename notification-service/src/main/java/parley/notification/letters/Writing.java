package parley.notification.letters;

import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import java.time.Clock;
import java.util.UUID;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;
import parley.events.letters.LetterKind;
import parley.events.letters.RecipientKind;

/// Puts letters into the table, in the transaction of the fact that asks for them.
@ApplicationScoped
class Writing {

    private final LetterRows letters;
    private final StoppedRows stopped;
    private final Event<LetterDue> due;
    private final Clock clock;
    private final String domain;

    Writing(
            LetterRows letters,
            StoppedRows stopped,
            Event<LetterDue> due,
            Clock clock,
            @ConfigProperty(name = "parley.mail.from") String from) {
        this.letters = letters;
        this.stopped = stopped;
        this.due = due;
        this.clock = clock;
        domain = from.substring(from.indexOf('@') + 1);
    }

    /// Writes a letter, unless its recipient has stopped taking part.
    void write(Draft draft, UUID eventId) {
        if (isStopped(draft) && draft.kind() != LetterKind.WITHDRAWAL_ACKNOWLEDGED) {
            return;
        }
        letters.persist(new LetterRow(draft, UUID.randomUUID(), eventId, domain, clock.instant(), traceparent()));
        due.fire(new LetterDue());
    }

    private boolean isStopped(Draft draft) {
        return draft.recipient().kind() == RecipientKind.PARTICIPANT
                && stopped.contains(draft.caseId(), draft.recipient().id());
    }

    private static @Nullable String traceparent() {
        SpanContext span = Span.current().getSpanContext();
        return span.isValid()
                ? "00-" + span.getTraceId() + "-" + span.getSpanId() + "-"
                        + span.getTraceFlags().asHex()
                : null;
    }
}
