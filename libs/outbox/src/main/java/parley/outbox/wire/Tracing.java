package parley.outbox.wire;

import io.opentelemetry.api.GlobalOpenTelemetry;
import io.opentelemetry.api.trace.Span;
import io.opentelemetry.api.trace.SpanKind;
import io.opentelemetry.api.trace.StatusCode;
import io.opentelemetry.api.trace.propagation.W3CTraceContextPropagator;
import io.opentelemetry.context.Context;
import io.opentelemetry.context.propagation.TextMapGetter;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Carries the trace of a request over the time between an announcement and its effects.
public final class Tracing {

    private static final String TRACEPARENT = "traceparent";
    private static final W3CTraceContextPropagator W3C = W3CTraceContextPropagator.getInstance();

    private Tracing() {}

    /// The trace this thread works in, in W3C form; absent outside any.
    public static Optional<String> current() {
        var carrier = new HashMap<String, String>();
        W3C.inject(Context.current(), carrier, (map, key, value) -> {
            if (map != null) {
                map.put(key, value);
            }
        });
        return Optional.ofNullable(carrier.get(TRACEPARENT));
    }

    /// Works within the trace that an event brought along. The span carries the event's type and no id of a case.
    public static void within(Envelope envelope, Runnable work) {
        var parent = envelope.traceparent()
                .map(trace -> W3C.extract(Context.root(), Map.of(TRACEPARENT, trace), Carrier.INSTANCE))
                .orElseGet(Context::root);
        Span span = GlobalOpenTelemetry.getTracer("parley.outbox")
                .spanBuilder("process " + envelope.type())
                .setParent(parent)
                .setSpanKind(SpanKind.CONSUMER)
                .setAttribute("messaging.system", "kafka")
                .setAttribute("messaging.message.id", envelope.id().toString())
                .startSpan();
        try (var _ = parent.with(span).makeCurrent()) {
            work.run();
        } catch (RuntimeException | Error e) {
            span.setStatus(StatusCode.ERROR, e.getClass().getSimpleName());
            throw e;
        } finally {
            span.end();
        }
    }

    private enum Carrier implements TextMapGetter<Map<String, String>> {
        INSTANCE;

        @Override
        public Iterable<String> keys(Map<String, String> carrier) {
            return List.copyOf(carrier.keySet());
        }

        @Override
        public @Nullable String get(@Nullable Map<String, String> carrier, String key) {
            return carrier == null ? null : carrier.get(key);
        }
    }
}
