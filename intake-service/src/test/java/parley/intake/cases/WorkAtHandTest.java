package parley.intake.cases;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.intake.Story.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.common.mapper.TypeRef;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import parley.intake.OnRealGround;
import parley.intake.SignIn;
import parley.intake.Story;

/// What notification writes to staff: numbers of what each of them sees, and nothing else.
@QuarkusTest
@OnRealGround
class WorkAtHandTest {

    @Test
    void countsWhatSomebodySeesAndNotWhatTheyAreInThemselves() {
        var address = "kit-" + UUID.randomUUID() + "@people.example";
        var others = atHand("CONFLICT_RESOLUTION", "lee-" + UUID.randomUUID() + "@office.example");
        var own = atHand("CONFLICT_RESOLUTION", address);
        var ombuds = atHand("OMBUDS", address);

        var story = Story.opened(
                SignIn.staff("staff-rosa"),
                Map.of(
                        "name",
                        "Kit",
                        "email",
                        address,
                        "safeContact",
                        Map.of("mayWrite", true, "maySayWho", false, "mayLeaveMessage", false)));

        assertThat(atHand("CONFLICT_RESOLUTION", "lee-" + UUID.randomUUID() + "@office.example")
                        .get("toScreen"))
                .isEqualTo(others.getOrDefault("toScreen", 0) + 1);
        // The other numbers are moved by the clock too, in a database that other tests share.
        assertThat(atHand("CONFLICT_RESOLUTION", address).get("toScreen")).isEqualTo(own.get("toScreen"));
        assertThat(atHand("OMBUDS", address).get("toScreen")).isEqualTo(ombuds.get("toScreen"));

        story.screened();

        assertThat(atHand("CONFLICT_RESOLUTION", "lee-" + UUID.randomUUID() + "@office.example")
                        .get("toScreen"))
                .isEqualTo(others.get("toScreen"));
    }

    private static Map<String, Integer> atHand(String office, String email) {
        return as(SignIn.service("notification-service"))
                .body(Map.of("subject", "staff-rosa", "office", office, "email", email))
                .post("/internal/v1/work-at-hand")
                .then()
                .statusCode(200)
                .extract()
                .as(new TypeRef<Map<String, Integer>>() {});
    }
}
