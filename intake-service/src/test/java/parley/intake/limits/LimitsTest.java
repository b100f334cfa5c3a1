package parley.intake.limits;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.intake.Knocking.anAddress;
import static parley.intake.Knocking.from;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import parley.intake.MovableClock;
import parley.intake.OnRealGround;

/// Nobody can knock endlessly, and nobody is remembered for it.
@QuarkusTest
@OnRealGround
class LimitsTest {

    @Inject
    DataSource database;

    @Inject
    MovableClock clock;

    @Inject
    LimitSettings settings;

    @Inject
    Callers callers;

    @Inject
    Doorkeeper doorkeeper;

    @BeforeEach
    void noHourEndsMeanwhile() {
        clock.advanceToAnHour();
    }

    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
    }

    @Test
    void whoKnocksTooOftenIsToldWhenToComeBack() {
        var somebody = anAddress();
        for (var count = 0; count < settings.enquiries(); count++) {
            assertThat(ask(somebody).statusCode()).isEqualTo(201);
        }

        var refused = ask(somebody);

        assertThat(refused.statusCode()).isEqualTo(429);
        assertThat(refused.<String>path("code")).isEqualTo("too-many-requests");
        assertThat(Long.parseLong(refused.header("Retry-After"))).isBetween(1L, 3600L / settings.enquiries() + 1);
        assertThat(ask(anAddress()).statusCode()).as("somebody else").isEqualTo(201);
        clock.advance(Duration.ofSeconds(Long.parseLong(refused.header("Retry-After"))));
        assertThat(ask(somebody).statusCode()).as("after the wait").isEqualTo(201);
    }

    @Test
    void guessingIsOverAfterAFewWrongCodes() {
        var guesser = anAddress();
        var reader = anAddress();
        var code = ask(reader).<String>path("code");

        var guesses = 0;
        while (read(guesser, "0000-0000-0000-0000").statusCode() == 404) {
            guesses++;
        }

        assertThat(guesses).isEqualTo(settings.codes() / settings.wrongCosts());
        assertThat(read(guesser, code).statusCode())
                .as("even with the right one")
                .isEqualTo(429);
        for (var count = 0; count < 2 * guesses; count++) {
            assertThat(read(reader, code).statusCode()).isEqualTo(200);
        }
    }

    @Test
    void aRequestWithoutASignInIsLimitedToo() {
        var somebody = anAddress();
        var statuses = new java.util.ArrayList<Integer>();
        for (var count = 0; count <= settings.requests(); count++) {
            statuses.add(from(somebody)
                    .body(Map.of("requester", Map.of()))
                    .post("/api/v1/requests")
                    .statusCode());
        }

        assertThat(statuses.subList(0, settings.requests())).containsOnly(422);
        assertThat(statuses.getLast()).isEqualTo(429);
    }

    @Test
    void replicasCountTogether() {
        var one = new Buckets(database, clock);
        var other = new Buckets(database, clock);
        var caller = callers.number(Door.CODES, Address.of(anAddress(), List.of(), 0));

        var through = 0;
        for (var count = 0; count < 20; count++) {
            through += (count % 2 == 0 ? one : other).of(caller, 10).tryConsume(1) ? 1 : 0;
        }

        assertThat(through).isEqualTo(10);
    }

    @Test
    void aNumberTellsNothingOnceItsHourIsOver() throws SQLException {
        // An hour in which nobody has knocked yet, so that its salt is surely a new one.
        clock.advance(Duration.ofHours(5));
        var somebody = Address.of(anAddress(), List.of(), 0);
        var before = callers.number(Door.LINKS, somebody);
        var hour = clock.instant().truncatedTo(ChronoUnit.HOURS);
        assertThat(count("limit_hour where hour = '" + hour + "'")).isEqualTo(1);
        assertThat(callers.number(Door.LINKS, somebody)).isEqualTo(before);
        assertThat(callers.number(Door.CODES, somebody)).isNotEqualTo(before);

        clock.advance(Duration.ofHours(1));
        doorkeeper.sweep();

        assertThat(callers.number(Door.LINKS, somebody)).isNotEqualTo(before);
        assertThat(count("limit_hour where hour <= '" + hour + "'"))
                .as("salts of hours that are over")
                .isZero();
    }

    @Test
    void whatHasFilledAgainIsForgotten() throws SQLException {
        ask(anAddress());
        assertThat(count("limit_bucket")).isPositive();

        clock.advance(Duration.ofHours(2));
        doorkeeper.sweep();

        assertThat(count("limit_bucket")).isZero();
    }

    private static Response ask(String address) {
        return from(address)
                .body(Map.of("office", "OMBUDS", "question", "What is a shuttle?"))
                .post("/api/v1/enquiries");
    }

    private static Response read(String address, String code) {
        return from(address).body(Map.of("code", code)).post("/api/v1/enquiries/reading");
    }

    private long count(String table) throws SQLException {
        try (var connection = database.getConnection();
                var rows = connection.createStatement().executeQuery("select count(*) from " + table)) {
            rows.next();
            return rows.getLong(1);
        }
    }
}
