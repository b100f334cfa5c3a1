package parley.intake.handouts;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.intake.Story.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import parley.intake.OnRealGround;
import parley.intake.Story;

/// Somebody is handed what the catalogue has for them.
@QuarkusTest
@OnRealGround
class HandoutTest {

    @Test
    void whatStaffHandOutTheRequesterReads() {
        var story = Story.opened();

        var handed = hand(story, Map.of("items", List.of("ombuds", "gradsupport", "ombuds")));

        assertThat(handed.statusCode()).isEqualTo(200);
        assertThat(own(story, 0).<List<String>>path("handouts.code")).containsExactly("ombuds", "gradsupport");
        assertThat(own(story, 0).<List<String>>path("handouts.url"))
                .contains("http://localhost:8081/api/v1/resources/ombuds");
        assertThat(as(story.staff())
                        .get("/api/v1/cases/{id}/handouts", story.caseId())
                        .<List<String>>path("items.code"))
                .containsExactly("ombuds", "gradsupport");
    }

    @Test
    void aNewListReplacesTheOldOne() {
        var story = Story.opened();
        hand(story, Map.of("items", List.of("ombuds", "gradsupport")));

        hand(story, Map.of("items", List.of("gradsupport")));

        assertThat(own(story, 0).<List<String>>path("handouts.code")).containsExactly("gradsupport");
    }

    @Test
    void nobodySeesWhatAnotherWasHanded() {
        var story = Story.convening().names("other");

        hand(story, Map.of("items", List.of("ombuds")));
        hand(story, Map.of("items", List.of("gradsupport"), "participantId", story.person(1)));

        assertThat(own(story, 0).<List<String>>path("handouts.code")).containsExactly("ombuds");
        assertThat(own(story, 1).<List<String>>path("handouts.code")).containsExactly("gradsupport");
    }

    @Test
    void onlyCodesAreTakenAndOnlyForSomebodyInTheCase() {
        var story = Story.opened();

        for (var code : List.of("../offerings", "https://elsewhere.example", "Ombuds", "a b", "")) {
            assertThat(hand(story, Map.of("items", List.of(code))).statusCode())
                    .as(code)
                    .isEqualTo(422);
        }
        assertThat(hand(story, Map.of("items", List.of("ombuds"), "participantId", UUID.randomUUID()))
                        .statusCode())
                .isEqualTo(404);
    }

    private static Response hand(Story story, Map<String, Object> body) {
        return as(story.staff()).body(body).put("/api/v1/cases/{id}/handouts", story.caseId());
    }

    private static Response own(Story story, int who) {
        return as(story.session(who)).get("/api/v1/participations/me");
    }
}
