package parley.scheduling.feeds;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.context.Context;
import io.opentelemetry.sdk.trace.ReadWriteSpan;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SpanProcessor;
import jakarta.inject.Singleton;
import java.util.List;

/// Takes the addresses of feeds out of spans before anybody can export them.
@Singleton
class FeedRedaction implements SpanProcessor {

    private static final List<AttributeKey<String>> WHERE_A_PATH_STANDS = List.of(
            AttributeKey.stringKey("url.path"),
            AttributeKey.stringKey("url.full"),
            AttributeKey.stringKey("http.target"),
            AttributeKey.stringKey("http.url"));

    @Override
    public void onStart(Context parent, ReadWriteSpan span) {
        for (var key : WHERE_A_PATH_STANDS) {
            var path = span.getAttribute(key);
            if (path != null && path.contains("/f/")) {
                span.setAttribute(key, path.replaceFirst("/f/.*", "/f/***"));
            }
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
