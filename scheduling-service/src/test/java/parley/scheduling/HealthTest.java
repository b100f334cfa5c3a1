package parley.scheduling;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import parley.scheduling.testing.OnRealGround;
import parley.scheduling.testing.SignedIn;
import parley.scheduling.testing.SmallIntake;

@QuarkusTest
@OnRealGround
class HealthTest {

    @Test
    void readyMeansThatTheDatabaseAnswersAndThatNothingForgottenCameBack() {
        SmallIntake.running();
        await().atMost(Duration.ofSeconds(10))
                .until(() -> given().get("/q/health/ready").statusCode() == 200);
        var ready = given().get("/q/health/ready");

        assertThat(ready.jsonPath().getList("checks.name", String.class))
                .containsExactlyInAnyOrder("Database connections health check", "Forgotten cases stay forgotten");
    }

    @Test
    void livenessAsksNobodyElse() {
        assertThat(given().get("/q/health/live").jsonPath().getList("checks")).isEmpty();
    }

    @Test
    void answersOfTheApiAreNotKeptAndForbidWhatABrowserNeedNotDo() {
        var answer = SignedIn.staff().get("/api/v1/rooms");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.header("Cache-Control")).isEqualTo("no-store");
        assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(answer.header("Content-Security-Policy")).startsWith("default-src 'none'");
    }
}
