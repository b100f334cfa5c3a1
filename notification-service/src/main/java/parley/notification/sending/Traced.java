package parley.notification.sending;

import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.Tracer;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import parley.notification.letters.Letter;

/// Sends a letter within the trace of the act that asked for it, however long it waited in between.
@ApplicationScoped
class Traced {

    private static final TextMapGetter<Optional<String>> TRACEPARENT = new TextMapGetter<>() {
        @Override
        public Iterable<String> keys(Optional<String> carrier) {
            return carrier.isPresent() ? List.of("traceparent") : List.of();
        }

        @Override
        public @Nullable String get(@Nullable Optional<String> carrier, String key) {
            return carrier != null && key.equals("traceparent") ? carrier.orElse(null) : null;
        }
    };

    private final Tracer tracer;
    private final Posting posting;

    Traced(Tracer tracer, Posting posting) {
        this.tracer = tracer;
        this.posting = posting;
    }

    void post(Letter letter) {
        var cause = W3CTraceContextPropagator.getInstance().extract(Context.root(), letter.traceparent(), TRACEPARENT);
        var span = tracer.spanBuilder("letter")
                .setParent(cause)
                .setSpanKind(SpanKind.INTERNAL)
                .setAttribute("parley.letter.kind", letter.kind().name())
                .startSpan();
        try (var _ = span.makeCurrent()) {
            posting.post(letter);
        } finally {
            span.end();
        }
    }
}
