package parley.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.outbox.transactions.Sql;

/// Who turns to the catalogue may be in trouble; nobody can find out later that they did.
@QuarkusTest
@OnRealGround
class NoTraceOfReadersTest {

    private static final String SOUGHT = "canary-4b1d";

    @Inject
    Sql sql;

    @BeforeEach
    void forgetEarlierSpans() {
        SeenSpans.ALL.clear();
    }

    @Test
    void readingIsNeitherLoggedNorTraced() {
        var lines = new CopyOnWriteArrayList<String>();
        var listening = listeningTo(lines);
        try {
            given().queryParam("q", SOUGHT).get("/api/v1/finding");
            given().queryParam("about", "NOISE").queryParam("danger", true).get("/api/v1/fitting");
            given().queryParam("about", SOUGHT).get("/api/v1/fitting");
            given().get("/api/v1/resources/" + SOUGHT);
            given().get("/api/v1/resources/" + SOUGHT + "/now");
            given().get("/api/v1/sources");
            given().get("/api/v1/documents/" + SOUGHT);
            given().get("/documents/" + SOUGHT);
            given().get("/documents/principles");
            given().get("/api/v1/offerings/" + SOUGHT);
            given().get("/api/v1/nowhere");
        } finally {
            Logger.getLogger("").removeHandler(listening);
        }

        await().atMost(Duration.ofSeconds(10))
                .until(() -> SeenSpans.ALL.stream().anyMatch(span -> span.contains("/api/v1/nowhere")));
        assertThat(SeenSpans.ALL).noneSatisfy(span -> assertThat(span)
                .containsAnyOf(
                        SOUGHT,
                        "/api/v1/resources",
                        "/api/v1/offerings",
                        "/api/v1/finding",
                        "/api/v1/fitting",
                        "/api/v1/sources",
                        "/documents"));
        assertThat(lines).noneSatisfy(line -> assertThat(line).contains(SOUGHT));
    }

    @Test
    void whatFailsIsNotLoggedWithWhatWasSought() {
        var lines = new CopyOnWriteArrayList<String>();
        var listening = listeningTo(lines);
        sql.change("alter table finding rename to finding_that_is_away");
        try {
            assertThat(given().queryParam("q", SOUGHT).get("/api/v1/finding").statusCode())
                    .isGreaterThanOrEqualTo(500);
            assertThat(given().queryParam("search", SOUGHT)
                            .get("/api/v1/hsds/services")
                            .statusCode())
                    .isGreaterThanOrEqualTo(500);
        } finally {
            sql.change("alter table finding_that_is_away rename to finding");
            Logger.getLogger("").removeHandler(listening);
        }

        assertThat(lines).isNotEmpty().noneSatisfy(line -> assertThat(line).contains(SOUGHT));
        assertThat(SeenSpans.ALL).noneSatisfy(span -> assertThat(span).contains(SOUGHT));
    }

    @Test
    void theCountersDoNotKnowWhatIsRead() {
        given().queryParam("q", SOUGHT).get("/api/v1/finding");
        given().queryParam("about", "NOISE").get("/api/v1/fitting");
        given().get("/api/v1/resources/" + SOUGHT);
        given().get("/documents/principles");
        given().queryParam("search", SOUGHT).get("/api/v1/hsds/services");

        assertThat(given().get("/q/metrics").asString())
                .contains("http_server")
                .doesNotContain(
                        SOUGHT,
                        "/api/v1/resources",
                        "/api/v1/finding",
                        "/api/v1/fitting",
                        "/documents",
                        "/api/v1/hsds",
                        "NOISE");
    }

    @Test
    void noCookieIsSet() {
        assertThat(given().get("/api/v1/resources").cookies()).isEmpty();
        assertThat(given().queryParam("q", SOUGHT).get("/api/v1/finding").cookies())
                .isEmpty();
    }

    private static Handler listeningTo(List<String> lines) {
        var handler = new Handler() {
            @Override
            public void publish(LogRecord line) {
                var words = new ArrayList<Object>(List.of(String.valueOf(line.getMessage())));
                if (line.getParameters() != null) {
                    words.addAll(List.of(line.getParameters()));
                }
                for (var cause = line.getThrown(); cause != null; cause = cause.getCause()) {
                    words.add(cause.toString());
                }
                lines.add(words.toString());
            }

            @Override
            public void flush() {}

            @Override
            public void close() {}
        };
        Logger.getLogger("").addHandler(handler);
        return handler;
    }
}
