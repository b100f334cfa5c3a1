package parley.intake.forgetting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.intake.Knocking.fromSomewhere;
import static parley.intake.Story.as;
import static parley.intake.Story.person;

import io.quarkus.agroal.DataSource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import parley.events.cases.CaseClosed;
import parley.intake.Broker;
import parley.intake.Listed;
import parley.intake.MovableClock;
import parley.intake.OnRealGround;
import parley.intake.SignIn;
import parley.intake.Story;

/// Whoever has just sent a request and did not mean to takes it back, and nothing of it remains.
@QuarkusTest
@OnRealGround
class WithdrawalTest {

    private static final String STAFF = SignIn.staff("staff-rosa");

    @Inject
    MovableClock clock;

    @Inject
    javax.sql.DataSource cases;

    @Inject
    @DataSource("keys")
    javax.sql.DataSource keys;

    @AfterEach
    void backToTheMachinesTime() {
        clock.reset();
    }

    @Test
    void aRequestThatWasNotMeantIsTakenBackAndForgotten() {
        var who = person("requester");
        var sent = send(who);
        var caseId = caseOf(sent);
        var requester =
                UUID.fromString(as(STAFF).get("/api/v1/cases/{id}", caseId).path("participants[0].id"));

        assertThat(withdraw(sent.path("withdrawalToken")).statusCode()).isEqualTo(204);

        assertThat(as(STAFF).get("/api/v1/cases/{id}", caseId).<String>path("state"))
                .isEqualTo("CLOSED");
        assertThat(new Tables(keys).mentioning(requester)).isEmpty();
        assertThat(new Tables(keys).mentioning(caseId)).isEmpty();
        assertThat(new Tables(cases).number("select count(*) from contact where case_id = '" + caseId + "'"))
                .isZero();
        assertThat(new Tables(cases).number("select count(*) from withdrawal_ticket where case_id = '" + caseId + "'"))
                .isZero();
        assertThat(as(STAFF)
                        .body(Map.of("email", who.getOrDefault("email", "")))
                        .post("/api/v1/cases/search")
                        .<List<Object>>path("items"))
                .isEmpty();
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(Broker.announcedAbout(caseId)).anyMatch(CaseClosed.class::isInstance));
    }

    @Test
    void itIsTakenBackAlsoAfterTheOfficeHasBegun() {
        Story.convening();
        var sent = send(person("requester"));
        var caseId = caseOf(sent);
        var etag = as(STAFF).get("/api/v1/cases/{id}", caseId).header("ETag");
        as(STAFF)
                .header("If-Match", etag)
                .body(Map.of("outcome", "SUITABLE", "offering", "mediation"))
                .put("/api/v1/cases/{id}/screening", caseId)
                .then()
                .statusCode(200);

        assertThat(withdraw(sent.path("withdrawalToken")).statusCode()).isEqualTo(204);

        assertThat(as(STAFF).get("/api/v1/cases/{id}", caseId).<String>path("state"))
                .isIn("CLOSED", "NOT_ACCEPTED");
        assertThat(new Tables(cases).number("select count(*) from contact where case_id = '" + caseId + "'"))
                .isZero();
    }

    @Test
    void aTokenThatWasUsedIsOverOrNeverWasLooksTheSame() {
        var used = send(person("requester")).<String>path("withdrawalToken");
        withdraw(used);
        var over = send(person("requester"));
        clock.advance(Duration.ofMinutes(61));

        var never = withdraw("no-such-token");

        assertThat(never.statusCode()).isEqualTo(404);
        assertThat(same(withdraw(used))).isEqualTo(same(never));
        assertThat(same(withdraw(over.path("withdrawalToken")))).isEqualTo(same(never));
        assertThat(as(STAFF).get("/api/v1/cases/{id}", caseOf(over)).<String>path("state"))
                .isEqualTo("SCREENING");
    }

    @Test
    void theTokenIsKeptByNobodyButWhoSentTheRequest() throws NoSuchAlgorithmException {
        var sent = send(person("requester"));
        String token = sent.path("withdrawalToken");

        assertThat(token).hasSize(43);
        assertThat(new Tables(cases)
                        .strings("select encode(token_hash, 'hex') from withdrawal_ticket where case_id = '"
                                + caseOf(sent) + "'"))
                .containsExactly(HexFormat.of()
                        .formatHex(
                                MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8))));
        assertThat(fromSomewhere()
                        .header("Authorization", "Bearer " + token)
                        .get("/api/v1/participations/me")
                        .statusCode())
                .as("it opens nothing")
                .isEqualTo(401);
    }

    private static String same(Response refused) {
        return refused.statusCode() + refused.<String>path("code") + refused.<String>path("detail");
    }

    private static Response send(Map<String, Object> requester) {
        return fromSomewhere()
                .body(Map.of("requester", requester, "words", "It is about the kitchen."))
                .post("/api/v1/requests");
    }

    private static Response withdraw(String token) {
        return fromSomewhere().body(Map.of("token", token)).post("/api/v1/requests/withdrawal");
    }

    private static UUID caseOf(Response sent) {
        return Listed.all(STAFF, "/api/v1/cases").stream()
                .filter(one -> sent.<String>path("reference").equals(one.get("reference")))
                .map(one -> UUID.fromString(String.valueOf(one.get("id"))))
                .findFirst()
                .orElseThrow();
    }
}
