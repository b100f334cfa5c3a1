package parley.catalog;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.security.TestSecurity;
import org.junit.jupiter.api.Test;

@QuarkusTest
@OnRealGround
class HealthTest {

    @Test
    void readyMeansThatTheDatabaseAnswersAndNothingElse() {
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
    void answersOfTheApiForbidWhatABrowserNeedNotDo() {
        var answer = given().get("/api/v1/offerings");

        assertThat(answer.headers().getValues("X-Content-Type-Options")).containsExactly("nosniff");
        assertThat(answer.headers().getValues("Referrer-Policy")).containsExactly("no-referrer");
        assertThat(answer.headers().getValues("Content-Security-Policy"))
                .containsExactly("default-src 'none'; frame-ancestors 'none'");
    }

    @Test
    @TestSecurity(user = "somebody", roles = "operator")
    void whatOperatorsReadIsKeptByNobody() {
        assertThat(given().get("/api/v1/operations/outbox").headers().getValues("Cache-Control"))
                .containsExactly("no-store");
    }
}
