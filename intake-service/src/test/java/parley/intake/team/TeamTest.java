package parley.intake.team;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.intake.Story.as;
import static parley.intake.Story.person;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.response.Response;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import parley.intake.Listed;
import parley.intake.OnRealGround;
import parley.intake.SignIn;
import parley.intake.Story;

/// A case is theirs who opened or screened it, or took it on, until they hand it over.
@QuarkusTest
@OnRealGround
class TeamTest {

    private final String rosa = SignIn.staff("staff-" + UUID.randomUUID());
    private final String tomas = SignIn.staff("staff-" + UUID.randomUUID());

    @Test
    void onlyWhatOneWorksOnIsOnesOwn() {
        var opened = Story.opened(rosa, person("requester"));
        var taken = Story.opened(tomas, person("requester"));
        var neither = Story.opened(tomas, person("requester"));

        as(rosa).put("/api/v1/cases/{id}/team/me", taken.caseId()).then().statusCode(204);

        assertThat(mine(rosa))
                .containsExactlyInAnyOrder(
                        opened.caseId().toString(), taken.caseId().toString());
        assertThat(mine(tomas))
                .containsExactlyInAnyOrder(
                        taken.caseId().toString(), neither.caseId().toString());
        assertThat(mine(SignIn.staff("staff-" + UUID.randomUUID()))).isEmpty();
        assertThat(as(rosa).get("/api/v1/cases?mine=true&state=CLOSED").<List<Object>>path("items"))
                .isEmpty();
    }

    @Test
    void whoScreensACaseWorksOnIt() {
        var story = Story.opened(tomas, person("requester"));

        as(rosa).header("If-Match", story.etag())
                .body(Map.of("outcome", "REFERRED"))
                .put("/api/v1/cases/{id}/screening", story.caseId())
                .then()
                .statusCode(200);

        assertThat(mine(rosa)).containsExactly(story.caseId().toString());
    }

    @Test
    void whoHandsACaseOverReadsItsWordsNoMoreAndAColleagueMayTakeItOn() {
        var story = Story.opened(rosa, person("requester"), "It is about the kitchen.");
        assertThat(takenOn(story)).isEqualTo(true);
        var before = story.etag();

        left(rosa, story);
        left(rosa, story);

        assertThat(mine(rosa)).isEmpty();
        assertThat(takenOn(story)).isEqualTo(false);
        assertThat(story.etag()).as("a board that shows it must load it again").isNotEqualTo(before);
        assertThat(words(rosa, story)).isEqualTo(403);
        before = story.etag();
        as(tomas).put("/api/v1/cases/{id}/team/me", story.caseId()).then().statusCode(204);
        assertThat(words(tomas, story)).isEqualTo(200);
        assertThat(takenOn(story)).isEqualTo(true);
        assertThat(story.etag()).isNotEqualTo(before);
    }

    @Test
    void thatOneOfTwoLeavesIsNobodyElsesConcern() {
        var story = Story.opened(rosa, person("requester"));
        as(tomas).put("/api/v1/cases/{id}/team/me", story.caseId()).then().statusCode(204);
        var before = story.etag();

        left(rosa, story);

        assertThat(mine(tomas)).containsExactly(story.caseId().toString());
        assertThat(story.etag()).isEqualTo(before);
    }

    @Test
    void aPageOfOnesOwnLeadsToTheNextOfOnesOwn() {
        var first = Story.opened(rosa, person("requester"));
        Story.opened(tomas, person("requester"));
        var second = Story.opened(rosa, person("requester"));

        var page = as(rosa).get("/api/v1/cases?mine=true&limit=1");

        assertThat(ids(page)).containsExactly(second.caseId().toString());
        var next = page.header("Link").replaceFirst(".*<([^>]*)>.*", "$1").replaceFirst("^https?://[^/]*", "");
        assertThat(ids(as(rosa).get(next))).containsExactly(first.caseId().toString());
    }

    private static void left(String staff, Story story) {
        as(staff).delete("/api/v1/cases/{id}/team/me", story.caseId()).then().statusCode(204);
    }

    private static int words(String staff, Story story) {
        return as(staff).get("/api/v1/cases/{id}/words", story.caseId()).statusCode();
    }

    private static Object takenOn(Story story) {
        return Listed.all(story.staff(), "/api/v1/cases").stream()
                .filter(one -> story.caseId().toString().equals(one.get("id")))
                .map(one -> one.getOrDefault("takenOn", ""))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> mine(String staff) {
        return ids(as(staff).get("/api/v1/cases?mine=true&limit=200"));
    }

    private static List<String> ids(Response page) {
        return page.path("items.id");
    }
}
