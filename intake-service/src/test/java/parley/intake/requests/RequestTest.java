package parley.intake.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.intake.Knocking.fromSomewhere;
import static parley.intake.Story.as;
import static parley.intake.Story.person;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import parley.events.cases.Channel;
import parley.events.cases.RequestReceived;
import parley.intake.Broker;
import parley.intake.Listed;
import parley.intake.OnRealGround;
import parley.intake.SignIn;
import parley.intake.Story;

/// Somebody asks for help by themselves, and says no more than they like.
@QuarkusTest
@OnRealGround
class RequestTest {

    private static final String STAFF = SignIn.staff("staff-rosa");

    @Test
    void aWayToBeReachedIsEnough() {
        var sent = send(Map.of(
                "requester",
                Map.of("phone", "+1 617 555 " + Math.abs(UUID.randomUUID().hashCode() % 10_000))));

        assertThat(sent.statusCode()).isEqualTo(201);
        var item = item(STAFF, sent.path("reference"));
        assertThat(item).containsEntry("state", "SCREENING");
        var caseId = UUID.fromString(String.valueOf(item.get("id")));
        await().atMost(Duration.ofSeconds(20)).untilAsserted(() -> assertThat(Broker.announcedAbout(caseId))
                .singleElement()
                .isInstanceOfSatisfying(RequestReceived.class, received -> {
                    assertThat(received.channel()).isEqualTo(Channel.WEB);
                    assertThat(received.firstContactAt())
                            .as("the clock starts now")
                            .isBetween(received.at().minusSeconds(5), received.at());
                }));
    }

    @Test
    void withoutAWayToBeReachedNothingOpens() {
        var refused = send(Map.of("requester", Map.of("name", "Robin")));

        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.<String>path("code")).isEqualTo("contact-missing");
    }

    @Test
    void aGoodTimeToBeCalledIsShownToStaff() {
        var requester = new LinkedHashMap<>(person("requester"));
        requester.put("goodTimes", List.of("MORNING", "EVENING"));
        var sent = send(Map.of("requester", requester));
        var silent = send(Map.of("requester", person("requester")));
        requester.put("goodTimes", List.of("AT_NIGHT"));

        assertThat(contact(sent).<List<String>>path("goodTimes")).containsExactlyInAnyOrder("MORNING", "EVENING");
        assertThat(contact(silent).<List<String>>path("goodTimes")).isEmpty();
        assertThat(send(Map.of("requester", requester)).statusCode()).isEqualTo(400);
    }

    @Test
    void aWishIsShownToStaffAndMustBeSomethingTheOfficeHas() {
        Story.convening();

        var sent = send(Map.of("wish", "mediation", "requester", person("requester")));
        var unknown = send(Map.of("wish", "levitation", "requester", person("requester")));

        assertThat(read(sent.path("reference")).<String>path("wish")).isEqualTo("mediation");
        assertThat(unknown.<String>path("code")).isEqualTo("offering-unknown");
    }

    @Test
    void theOfficeThatWasMeantGetsItAndTheOtherDoesNot() {
        var sent = send(Map.of("office", "OMBUDS", "requester", person("requester")));

        assertThat(references(SignIn.token("ombuds-hale", "ombuds"))).contains(sent.<String>path("reference"));
        assertThat(references(STAFF)).doesNotContain(sent.<String>path("reference"));
    }

    @Test
    void theSameKeyOpensOneCaseOnly() {
        var key = UUID.randomUUID().toString();
        var body = Map.of("requester", person("requester"));

        var first = fromSomewhere().header("Idempotency-Key", key).body(body).post("/api/v1/requests");
        var again = fromSomewhere().header("Idempotency-Key", key).body(body).post("/api/v1/requests");

        assertThat(first.statusCode()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(again.asString()).as("no body is kept").isEmpty();
    }

    @Test
    void whatWasWrittenIsReadOnlyByWhoWorksOnTheCase() {
        var sent = send(Map.of("requester", person("requester"), "words", "It is about the kitchen."));
        var caseId = read(sent.path("reference")).<String>path("id");

        var before = as(STAFF).get("/api/v1/cases/{id}/words", caseId);
        as(STAFF).put("/api/v1/cases/{id}/team/me", caseId).then().statusCode(204);
        as(STAFF).put("/api/v1/cases/{id}/team/me", caseId).then().statusCode(204);
        var after = as(STAFF).get("/api/v1/cases/{id}/words", caseId);
        var colleague = as(SignIn.staff("staff-tomas")).get("/api/v1/cases/{id}/words", caseId);

        assertThat(before.statusCode()).isEqualTo(403);
        assertThat(before.<String>path("code")).isEqualTo("join-the-case");
        assertThat(after.<String>path("words")).isEqualTo("It is about the kitchen.");
        assertThat(colleague.statusCode()).isEqualTo(403);
    }

    @Test
    void whoOpenedACaseWorksOnIt() {
        var opened = Story.open(STAFF, person("requester"), "It is about the garden.");

        assertThat(as(STAFF)
                        .get("/api/v1/cases/{id}/words", opened.<String>path("id"))
                        .statusCode())
                .isEqualTo(200);
    }

    private static Response send(Map<String, Object> body) {
        return fromSomewhere().body(new LinkedHashMap<>(body)).post("/api/v1/requests");
    }

    private static Response contact(Response sent) {
        var found = read(sent.path("reference"));
        return as(STAFF)
                .get(
                        "/api/v1/cases/{id}/participants/{who}/contact",
                        found.<String>path("id"),
                        found.<String>path("participants[0].id"));
    }

    private static Response read(String reference) {
        return as(STAFF).get("/api/v1/cases/{id}", item(STAFF, reference).get("id"));
    }

    private static List<Object> references(String staff) {
        return items(staff).stream().map(one -> one.get("reference")).toList();
    }

    private static Map<String, Object> item(String staff, String reference) {
        return items(staff).stream()
                .filter(one -> reference.equals(one.get("reference")))
                .findFirst()
                .orElseThrow();
    }

    private static List<Map<String, Object>> items(String staff) {
        return Listed.all(staff, "/api/v1/cases");
    }
}
