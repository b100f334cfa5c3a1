package parley.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import parley.local.demo.Rest;

/// How quickly the pages answer, and the board with five hundred open cases. It takes a machine that does nothing else.
@Tag("edge")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "parley.tier", matches = "soak")
class BoardOfManyCasesTest {

    private static final int OPEN = Integer.getInteger("parley.rounds", 500);
    private static final int WARM = 300;
    private static final int MEASURED = 200;

    private final Rest rest = new Rest(Duration.ofSeconds(20));
    private TestOffice office;

    @BeforeAll
    void open() {
        Chrome.shared();
        office = TestOffice.shared();
    }

    @Test
    void theBoardAnswersBeforeAnybodyWaitsAndNothingOnItJumps() throws Exception {
        var last = "";
        for (var n = 0; n < OPEN; n++) {
            last = aCase(n);
        }
        try (var desk = Desk.of(office, Chrome.desk(), "staff-rosa", "/board");
                var http = HttpClient.newHttpClient()) {
            var cookies = desk.page().context().cookies(office.address().web().toString()).stream()
                    .map(cookie -> cookie.name + "=" + cookie.value)
                    .collect(Collectors.joining("; "));
            var found = new HashMap<String, Figures>();
            for (var path : List.of("/", "/request", "/ask", "/help", "/cases/new", "/cases/" + last, "/board")) {
                for (var n = 0; n < WARM; n++) {
                    millis(http, path, cookies);
                }
                var all = new double[MEASURED];
                for (var n = 0; n < MEASURED; n++) {
                    all[n] = millis(http, path, cookies);
                }
                var figures = Figures.of(all, kilobytes(http, path, cookies));
                System.out.printf("%-20s %s%n", path.replace(last, "{id}"), figures);
                found.put(path, figures);
            }

            var page = desk.page();
            desk.go("/board");
            assertThat(page.locator(".card").count()).isGreaterThanOrEqualTo(OPEN);
            page.evaluate("""
                () => { window.shifted = 0; new PerformanceObserver(list => list.getEntries()
                  .filter(entry => !entry.hadRecentInput).forEach(entry => window.shifted += entry.value))
                  .observe({ type: 'layout-shift' }); }\
                """);
            var begun = System.nanoTime();
            var reference = rest.get(
                            office.address().intake().resolve("/api/v1/cases/" + aCase(OPEN)),
                            office.address().token("staff-rosa"))
                    .orFail("the new case")
                    .body()
                    .path("reference")
                    .asText();
            page.getByText(reference).waitFor();
            var shown = Duration.ofNanos(System.nanoTime() - begun);
            var shifted = ((Number) page.evaluate("window.shifted")).doubleValue();
            System.out.printf("a new card after %d ms, layout shift %.4f%n", shown.toMillis(), shifted);

            assertThat(shifted).isLessThan(0.01);
            assertThat(medianOf(found, "/board")).as("the board, ms").isLessThan(200);
            assertThat(medianOf(found, "/")).as("the start page, ms").isLessThan(50);
        }
    }

    private static double medianOf(Map<String, Figures> found, String path) {
        return Objects.requireNonNull(found.get(path)).median();
    }

    private String aCase(int n) {
        var body = rest.post(
                        office.address().intake().resolve("/api/v1/cases"),
                        office.address().token("staff-rosa"),
                        Map.of(
                                "channel",
                                "PHONE",
                                "firstContactAt",
                                OffsetDateTime.now(Clock.systemUTC())
                                        .minusHours(1 + n % 100)
                                        .toString(),
                                "requester",
                                Map.of("phone", "617 555 " + (1000 + n % 9000) + TestOffice.freshTag())))
                .orFail("a case")
                .body();
        var id = body.path("id").asText();
        if (n % 2 == 1) {
            rest.put(
                            office.address().intake().resolve("/api/v1/cases/" + id + "/screening"),
                            office.address().token("staff-rosa"),
                            Map.of("outcome", "SUITABLE", "offering", "mediation", "format", "EITHER"),
                            "\"" + body.path("version").asText() + "\"")
                    .orFail("screening");
        }
        return id;
    }

    private double millis(HttpClient http, String path, String cookies) throws IOException, InterruptedException {
        var begun = System.nanoTime();
        var answer = answer(http, path, cookies);
        assertThat(answer.statusCode()).isEqualTo(200);
        return (System.nanoTime() - begun) / 1e6;
    }

    private double kilobytes(HttpClient http, String path, String cookies) throws IOException, InterruptedException {
        return answer(http, path, cookies).body().length / 1024.0;
    }

    private HttpResponse<byte[]> answer(HttpClient http, String path, String cookies)
            throws IOException, InterruptedException {
        URI address = office.address().web().resolve(path);
        return http.send(
                HttpRequest.newBuilder(address).header("Cookie", cookies).build(),
                HttpResponse.BodyHandlers.ofByteArray());
    }

    private record Figures(double median, double high, double kilobytes) {

        static Figures of(double[] millis, double kilobytes) {
            var sorted = millis.clone();
            Arrays.sort(sorted);
            return new Figures(sorted[sorted.length / 2], sorted[sorted.length * 99 / 100], kilobytes);
        }

        @Override
        public String toString() {
            return "p50 %.1f ms, p99 %.1f ms, %.0f KB".formatted(median, high, kilobytes);
        }
    }
}
