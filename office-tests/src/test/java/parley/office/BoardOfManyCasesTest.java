package parley.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import parley.local.demo.Rest;

/// The board with five hundred open cases. How quickly it answers, `./parley bench pages` measures.
@Tag("edge")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledIfSystemProperty(named = "parley.tier", matches = "soak")
class BoardOfManyCasesTest {

    private static final int OPEN = Integer.getInteger("parley.rounds", 500);

    private final Rest rest = new Rest(Duration.ofSeconds(20));
    private TestOffice office;

    @BeforeAll
    void open() {
        Chrome.shared();
        office = TestOffice.shared();
    }

    @Test
    void aFullBoardChangesByItselfAndNothingOnItJumps() {
        for (var n = 0; n < OPEN; n++) {
            aCase(n);
        }
        try (var desk = Desk.of(office, Chrome.desk(), "staff-rosa", "/board")) {
            var page = desk.page();
            desk.go("/board");
            assertThat(page.locator(".card").count()).isGreaterThanOrEqualTo(OPEN);
            page.evaluate("""
                () => { window.shifted = 0; new PerformanceObserver(list => list.getEntries()
                  .filter(entry => !entry.hadRecentInput).forEach(entry => window.shifted += entry.value))
                  .observe({ type: 'layout-shift' }); }\
                """);
            var reference = rest.get(
                            office.address().intake().resolve("/api/v1/cases/" + aCase(OPEN)),
                            office.address().token("staff-rosa"))
                    .orFail("the new case")
                    .body()
                    .path("reference")
                    .asText();
            page.getByText(reference).waitFor();
            var shifted = ((Number) page.evaluate("window.shifted")).doubleValue();

            assertThat(shifted).isZero();
        }
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
}
