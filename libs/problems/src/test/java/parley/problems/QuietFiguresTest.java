package parley.problems;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Whoever reads the figures learns how the service is, and not what people do with it.
class QuietFiguresTest {

    private SimpleMeterRegistry figures;

    @BeforeEach
    void count() {
        figures = new SimpleMeterRegistry();
        figures.config().meterFilter(new QuietFigures());
    }

    @Test
    void everyAnswerIsCountedAsOneOfThemWhateverWasAskedAndHoweverItWasAnswered() {
        answered("PUT", "/api/v1/participations/me/withdrawal", "204", "SUCCESS");
        answered("GET", "/api/v1/cases/{id}", "200", "SUCCESS");
        answered("POST", "/me/withdrawal", "303", "REDIRECTION");
        answered("POST", "/internal/v1/letter-claims", "410", "CLIENT_ERROR");

        assertThat(figures.getMeters()).hasSize(1);
        assertThat(figures.get("http.server.requests")
                        .tag("outcome", "ANSWERED")
                        .timer()
                        .count())
                .isEqualTo(4);
    }

    @Test
    void whatIsOurFaultIsCountedByItself() {
        answered("GET", "/api/v1/cases/{id}", "200", "SUCCESS");
        answered("GET", "/api/v1/cases/{id}", "503", "SERVER_ERROR");

        assertThat(figures.get("http.server.requests")
                        .tag("outcome", "SERVER_ERROR")
                        .timer()
                        .count())
                .isEqualTo(1);
        assertThat(figures.get("http.server.requests").timers())
                .allSatisfy(timer -> assertThat(timer.getId().getTags()).hasSize(1));
    }

    @Test
    void whatIsAskedOfANeighbourTellsOfTheNeighbourAlone() {
        for (var status : List.of("200", "410")) {
            figures.timer(
                            "http.client.requests",
                            "clientName",
                            "intake",
                            "method",
                            "POST",
                            "uri",
                            "/internal/v1/letter-claims",
                            "status",
                            status,
                            "outcome",
                            status.equals("200") ? "SUCCESS" : "CLIENT_ERROR")
                    .record(Duration.ofMillis(3));
        }

        assertThat(figures.get("http.client.requests")
                        .tag("clientName", "intake")
                        .timers())
                .singleElement()
                .satisfies(timer -> assertThat(timer.count()).isEqualTo(2));
    }

    @Test
    void neitherSizesNorEventsAreCountedForANoIsShorterThanAYesAndIsAnnouncedToNobody() {
        figures.summary("http.server.bytes.read").record(12);
        figures.counter("kafka.consumer.fetch.manager.records.consumed", "topic", "parley.ombuds.cases.v1")
                .increment();
        figures.summary("parley.something.else").record(12);

        assertThat(figures.getMeters())
                .extracting(meter -> meter.getId().getName())
                .containsExactly("parley.something.else");
    }

    private void answered(String method, String uri, String status, String outcome) {
        figures.timer("http.server.requests", "method", method, "uri", uri, "status", status, "outcome", outcome)
                .record(Duration.ofMillis(3));
    }
}
