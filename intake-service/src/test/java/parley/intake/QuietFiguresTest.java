package parley.intake;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static parley.intake.Story.as;

import io.quarkus.test.junit.QuarkusTest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// Whoever reads the figures before and after an act of a person does not learn which act it was, nor how it ended.
@QuarkusTest
@OnRealGround
class QuietFiguresTest {

    private static final String HALE = SignIn.token("ombuds-hale", "ombuds");

    @Test
    void everyActMovesTheSameFiguresOfRequests() {
        var acts = new LinkedHashMap<String, Runnable>();
        var asked = Story.convening().names("other").session(1);
        acts.put("a yes", () -> answers(asked, "YES"));
        var unwilling = Story.convening().names("other").session(1);
        acts.put("a no", () -> answers(unwilling, "NO"));
        var agreed = Story.accepted().session(1);
        acts.put("a withdrawal", () -> as(agreed).put("/api/v1/participations/me/withdrawal"));
        var another = Story.accepted().session(1);
        acts.put("a wish to be forgotten", () -> as(another).put("/api/v1/participations/me/forgetting"));
        acts.put("a look with a link that has ended", () -> as(unwilling).get("/api/v1/participations/me"));
        var gone = Story.acceptedByThree();
        gone.withdraws(1).then().statusCode(204);
        acts.put("a letter that is wanted", () -> gone.claim("TIMES_ASKED", 2));
        acts.put("a letter to somebody who has gone", () -> gone.claim("TIMES_ASKED", 1));
        var visitor = Story.openedByOmbuds();
        acts.put("a word passed on", () -> as(HALE).body(Map.of("recipient", "provost"))
                .put("/api/v1/cases/{id}/surfacing", visitor.caseId()));
        var circle = Story.convening().names("other").saysYes(1);
        var version = circle.etag();
        acts.put("a circle that is complete", () -> as(circle.staff())
                .header("If-Match", version)
                .body(Map.of("complete", true))
                .put("/api/v1/cases/{id}/circle", circle.caseId()));
        var contact = Story.convening().names("b").names("c").saysNo(1);
        acts.put("a contact that is kept back", () -> as(contact.staff())
                .get("/api/v1/cases/{id}/participants/{pid}/contact", contact.caseId(), contact.person(2)));

        var moved = new LinkedHashMap<String, Set<String>>();
        acts.forEach((name, act) -> moved.put(name, movedBy(act)));

        assertThat(moved).allSatisfy((name, figures) -> assertThat(figures)
                .as(name)
                .containsExactly(
                        "http_server_requests_seconds_count{outcome=\"ANSWERED\"}",
                        "http_server_requests_seconds_sum{outcome=\"ANSWERED\"}"));
        assertThat(scrape().keySet()).noneMatch(figure -> figure.matches("kafka_.*|.*bytes_read.*|.*uri=.*"));
    }

    private static void answers(String session, String answer) {
        as(session)
                .body(Map.of("answer", answer))
                .put("/api/v1/participations/me/consent")
                .then()
                .statusCode(204);
    }

    /// Numbers of connections move with every test; they know nothing of what is asked.
    private static Set<String> movedBy(Runnable act) {
        var before = scrape();
        act.run();
        var moved = new TreeSet<String>();
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            moved.clear();
            scrape().forEach((figure, value) -> {
                if (figure.startsWith("http_")
                        && !figure.matches(".*(_max|connections|active).*")
                        && !value.equals(before.get(figure))) {
                    moved.add(figure);
                }
            });
            return moved.stream().anyMatch(figure -> figure.contains("_count"));
        });
        return moved;
    }

    private static Map<String, String> scrape() {
        return given().get("/q/metrics")
                .asString()
                .lines()
                .filter(line -> !line.startsWith("#"))
                // The trace of an example stands behind some of them.
                .map(line -> line.replaceFirst(" # .*", "").split(" (?=[^ ]*$)"))
                .collect(Collectors.toMap(line -> line[0], line -> line[1], (first, _) -> first));
    }
}
