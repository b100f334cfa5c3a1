package parley.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealGround
class HealthTest {

    @Test
    void readyMeansThatTheDatabasesAnswerAndNothingElse() {
        var ready = given().get("/q/health/ready");

        assertThat(ready.statusCode()).isEqualTo(200);
        assertThat(ready.jsonPath().getList("checks.name", String.class))
                .containsExactly("Database connections health check");
    }

    @Test
    void livenessAsksNobodyElse() {
        var live = given().get("/q/health/live");

        assertThat(live.statusCode()).isEqualTo(200);
        assertThat(live.jsonPath().getList("checks")).isEmpty();
    }

    @Test
    void answersOfTheApiAreKeptNowhere() {
        var answer = given().get("/api/v1/cases");

        assertThat(answer.headers().getValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().getValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().getValues("Referrer-Policy")).containsExactly("no-referrer");
    }
}
