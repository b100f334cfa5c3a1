package parley.web.figures;

import static org.assertj.core.api.Assertions.assertThat;

import io.opentelemetry.api.common.AttributeKey;
import io.opentelemetry.sdk.trace.ReadableSpan;
import io.opentelemetry.sdk.trace.SdkTracerProvider;
import org.junit.jupiter.api.Test;

class LinkRedactionTest {

    @Test
    void whatSomebodyLooksForIsInNoSpan() {
        try (var tracers = SdkTracerProvider.builder()
                .addSpanProcessor(new LinkRedaction())
                .build()) {
            var span = tracers.get("test")
                    .spanBuilder("GET /help")
                    .setAttribute("url.full", "https://host/help?q=words")
                    .setAttribute("url.query", "q=words")
                    .startSpan();

            assertThat(((ReadableSpan) span).getAttributes().asMap().toString())
                    .contains("https://host/help")
                    .doesNotContain("words");
        }
    }

    @Test
    void theSecretOfALinkIsInNoSpan() {
        try (var tracers = SdkTracerProvider.builder()
                .addSpanProcessor(new LinkRedaction())
                .build()) {
            var tracer = tracers.get("test");
            for (var key : new String[] {"url.path", "url.full", "http.target", "http.url"}) {
                var span = tracer.spanBuilder("POST /p/{secret}")
                        .setAttribute(key, "https://host/p/aB3_xyz?x=aB3_xyz")
                        .startSpan();

                assertThat(((ReadableSpan) span).getAttribute(AttributeKey.stringKey(key)))
                        .isEqualTo("https://host/p/***");
            }
        }
    }
}
