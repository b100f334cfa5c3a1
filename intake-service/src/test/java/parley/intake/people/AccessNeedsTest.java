package parley.intake.people;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.intake.Story.as;

import io.quarkus.test.junit.QuarkusTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import parley.intake.OnRealGround;
import parley.intake.SignIn;
import parley.intake.Story;

/// What somebody needs to come and take part is known to the staff of their case and to nobody else.
@QuarkusTest
@OnRealGround
class AccessNeedsTest {

    private static final String NEEDS = "An interpreter for sign language, and a chair with arms.";

    @Test
    void staffReadThemWithTheContactAndNowhereElse() {
        var story = Story.opened(SignIn.staff("staff-rosa"), needing(NEEDS))
                .screened()
                .saysYes(0);
        var scheduling = SignIn.service("scheduling-service");

        assertThat(as(story.staff())
                        .get("/api/v1/cases/{id}/participants/{pid}/contact", story.caseId(), story.person(0))
                        .<String>path("accessNeeds"))
                .isEqualTo(NEEDS);
        for (var elsewhere : List.of(
                story.read(),
                as(story.staff()).get("/api/v1/cases"),
                as(story.session(0)).get("/api/v1/participations/me"),
                story.claim("REQUEST_RECEIVED", 0),
                as(scheduling)
                        .body(Map.of("practitioners", List.of()))
                        .post("/internal/v1/cases/{id}/ties", story.caseId()),
                as(scheduling)
                        .body(Map.of("participantIds", List.of(story.person(0))))
                        .post("/internal/v1/cases/{id}/names", story.caseId()))) {
            assertThat(elsewhere.statusCode()).isEqualTo(200);
            assertThat(elsewhere.asString()).doesNotContain("interpreter", "accessNeeds");
        }
    }

    @Test
    void theyAreSaidInFiveHundredSigns() {
        assertThat(Story.open(SignIn.staff("staff-rosa"), needing("x".repeat(500)), null)
                        .statusCode())
                .isEqualTo(201);
        var refused = Story.open(SignIn.staff("staff-rosa"), needing("interpreter".repeat(50)), null);
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.asString()).doesNotContain("interpreter");
    }

    private static Map<String, Object> needing(String needs) {
        var person = new HashMap<>(Story.person("requester"));
        person.put("accessNeeds", needs);
        return person;
    }
}
