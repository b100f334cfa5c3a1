package parley.intake.handouts;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.intake.Story.as;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import parley.intake.OnRealGround;
import parley.intake.Story;
import parley.intake.sealing.Shredder;

/// Somebody is handed what the catalogue has for them.
@QuarkusTest
@OnRealGround
class HandoutTest {

    @Inject
    Shredder shredder;

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
    void noListTellsWhoSaidNo() {
        var story = Story.convening().names("b").names("c");
        handBoth(story, "ombuds");

        story.saysNo(1);
        shredder.shred();

        assertThat(read(story, 1)).isEqualTo(read(story, 2));
        handBoth(story, "gradsupport");
        assertThat(read(story, 1)).isEqualTo(read(story, 2)).contains("gradsupport");
    }

    @Test
    void noListTellsWhoEndedACaseOfTwo() {
        var story = Story.accepted();
        hand(story, Map.of("items", List.of("ombuds")));
        hand(story, Map.of("items", List.of("ombuds"), "participantId", story.person(1)));

        story.withdraws(1).then().statusCode(204);
        assertThat(story.state()).isEqualTo("CLOSED");

        assertThat(read(story, 1)).isEqualTo(read(story, 0)).startsWith("200");
    }

    /// Both b and c, and what comes of it is alike.
    private static void handBoth(Story story, String code) {
        var answers = IntStream.of(1, 2)
                .mapToObj(who -> hand(story, Map.of("items", List.of(code), "participantId", story.person(who))))
                .map(HandoutTest::seen)
                .distinct();
        assertThat(answers).singleElement().asString().startsWith("200");
    }

    private static String read(Story story, int who) {
        return seen(as(story.staff())
                .queryParam("participantId", story.person(who))
                .get("/api/v1/cases/{id}/handouts", story.caseId()));
    }

    private static String seen(Response answer) {
        return answer.statusCode() + " " + answer.asString();
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
