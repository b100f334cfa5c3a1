package parley.web.figures;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/// Takes the secrets of private links out of spans before anybody can export them, and whatever was asked for with an
/// address.
@Singleton
class LinkRedaction implements SpanProcessor {

    private static final List<AttributeKey<String>> WHERE_A_PATH_STANDS = List.of(
            AttributeKey.stringKey("url.path"),
            AttributeKey.stringKey("url.full"),
            AttributeKey.stringKey("http.target"),
            AttributeKey.stringKey("http.url"));

    private static final AttributeKey<String> QUERY = AttributeKey.stringKey("url.query");

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (var key : WHERE_A_PATH_STANDS) {
            var path = span.getAttribute(key);
            if (path != null) {
                span.setAttribute(key, path.replaceFirst("/p/.*", "/p/***").replaceFirst("[?].*", "?***"));
            }
        }
        if (span.getAttribute(QUERY) != null) {
            span.setAttribute(QUERY, "***");
        }
    }

    @Override
    public boolean isStartRequired() {
        return true;
    }

    @Override
    public void onEnd(ReadableSpan span) {
        // Everything was seen to at the start.
    }

    @Override
    public boolean isEndRequired() {
        return false;
    }
}
