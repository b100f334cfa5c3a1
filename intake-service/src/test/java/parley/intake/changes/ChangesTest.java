package parley.intake.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.quarkus.test.junit.QuarkusTest;
import io.restassured.RestAssured;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import parley.events.Office;
import parley.intake.OnRealGround;
import parley.intake.SignIn;
import parley.intake.Story;
import parley.intake.access.StaffMember;
import parley.intake.people.EmailAddress;

/// A page of staff hears at once that a case changed, and nothing else.
@QuarkusTest
@OnRealGround
class ChangesTest {

    private static final Duration SOON = Duration.ofSeconds(15);
    private static final StaffMember ROSA =
            new StaffMember("staff-rosa", Office.CONFLICT_RESOLUTION, new EmailAddress("staff-rosa@office.example"));

    @Inject
    Changes changes;

    @Inject
    javax.sql.DataSource database;

    @Test
    void aChangeIsToldWithItsVersionAndNothingElse() {
        var story = Story.opened();
        try (var page = listen(SignIn.staff("staff-rosa"), null)) {
            story.screened();

            await().atMost(SOON).until(() -> page.heard(story));
            assertThat(page.data()).allSatisfy(line -> assertThat(line)
                    .matches("data:\\s*\\{\"caseId\":\"[0-9a-f-]{36}\",\"version\":\\d+}"));
            assertThat(page.data())
                    .anyMatch(line -> line.contains(story.caseId().toString())
                            && line.contains("\"version\":" + story.etag().replace("\"", "")));
            assertThat(page.lines).anyMatch(line -> line.matches("event:\\s*case-changed"));
            assertThat(page.lines).anyMatch(line -> line.matches("retry:\\s*3000"));
            assertThat(page.header("X-Accel-Buffering")).contains("no");
            assertThat(page.header("Content-Type"))
                    .hasValueSatisfying(type -> assertThat(type).startsWith("text/event-stream"));
        }
    }

    @Test
    void aPageThatComesBackHearsWhatItMissed() {
        var story = Story.opened();
        String last;
        try (var page = listen(SignIn.staff("staff-rosa"), null)) {
            story.screened();
            await().atMost(SOON).until(() -> page.heard(story));
            last = page.lastId();
        }
        var missed = Story.opened();

        try (var page = listen(SignIn.staff("staff-rosa"), last)) {
            await().atMost(SOON).until(() -> page.heard(missed));
        }
    }

    @Test
    void neitherTheOtherOfficeNorWhoIsInTheCaseHearsOfIt() {
        var email = "tomas-" + UUID.randomUUID() + "@office.example";
        try (var ombuds = listen(SignIn.token("ombuds-hale", "ombuds"), null);
                var tomas = listen(SignIn.tokenOf("staff-tomas", email, "staff"), null);
                var rosa = listen(SignIn.staff("staff-rosa"), null)) {
            var secret = Story.opened(SignIn.staff("staff-rosa"), Map.of("name", "Tomas", "email", email))
                    .screened();
            var later = Story.opened();
            await().atMost(SOON).until(() -> rosa.heard(later) && rosa.heard(secret) && tomas.heard(later));

            assertThat(tomas.heard(secret)).isFalse();
            assertThat(ombuds.heard(secret) || ombuds.heard(later)).isFalse();
        }
    }

    @Test
    void aNoIsNotToldAndAYesIs() {
        var story = Story.convening().names("b").names("c");
        var secret = story.session(1);
        // A page hears once more of what happened beside transactions that are still open when it comes.
        await().atMost(SOON)
                .until(() -> !ids(changes.since(ROSA, changes.now())).contains(story.caseId()));
        try (var page = listen(SignIn.staff("staff-rosa"), null)) {
            Story.as(secret).body(Map.of("answer", "NO")).put("/api/v1/participations/me/consent");
            var later = Story.opened();
            await().atMost(SOON).until(() -> page.heard(later));
            assertThat(page.heard(story)).isFalse();

            story.saysYes(2);
            await().atMost(SOON).until(() -> page.heard(story));
        }
    }

    @Test
    void aSlowTransactionIsNotPassedOver() throws SQLException {
        var slow = Story.opened();
        var place = changes.now();
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            connection
                    .createStatement()
                    .executeUpdate(
                            "update matter set shown_version = shown_version + 1 where id = '" + slow.caseId() + "'");
            var quick = Story.opened();

            var before = changes.since(ROSA, place);
            connection.commit();

            assertThat(ids(before)).doesNotContain(slow.caseId());
            // Other work may have transactions open, too.
            await().atMost(SOON).untilAsserted(() -> assertThat(ids(changes.since(ROSA, before.next())))
                    .contains(slow.caseId(), quick.caseId()));
        }
    }

    private static List<UUID> ids(Changes.Look look) {
        return look.changes().stream().map(Change::caseId).toList();
    }

    private static Page listen(String token, @Nullable String lastId) {
        return new Page(
                URI.create(RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/cases/changes"), token, lastId);
    }

    /// A browser's page that listens.
    private static final class Page implements AutoCloseable {

        private final List<String> lines = new CopyOnWriteArrayList<>();
        private final HttpClient client = HttpClient.newHttpClient();
        private final CompletableFuture<HttpResponse<Void>> answer;
        private volatile Optional<HttpResponse.ResponseInfo> info = Optional.empty();

        Page(URI address, String token, @Nullable String lastId) {
            var request = HttpRequest.newBuilder(address).header("Authorization", "Bearer " + token);
            if (lastId != null) {
                request.header("Last-Event-ID", lastId);
            }
            answer = client.sendAsync(request.build(), response -> {
                info = Optional.of(response);
                return HttpResponse.BodySubscribers.fromLineSubscriber(new Lines(lines));
            });
            await().atMost(SOON).until(() -> !lines.isEmpty());
        }

        boolean heard(Story story) {
            return data().stream().anyMatch(line -> line.contains(story.caseId().toString()));
        }

        List<String> data() {
            return lines.stream().filter(line -> line.startsWith("data:")).toList();
        }

        String lastId() {
            return lines.stream()
                    .filter(line -> line.startsWith("id:"))
                    .reduce((_, later) -> later)
                    .orElseThrow()
                    .replaceFirst("id:\\s*", "");
        }

        Optional<String> header(String name) {
            return info.flatMap(it -> it.headers().firstValue(name));
        }

        @Override
        public void close() {
            answer.cancel(true);
            client.shutdownNow();
        }
    }

    /// Lines as they come.
    private record Lines(List<String> heard) implements Flow.Subscriber<String> {

        @Override
        public void onSubscribe(Flow.Subscription subscription) {
            subscription.request(Long.MAX_VALUE);
        }

        @Override
        public void onNext(String line) {
            heard.add(line);
        }

        @Override
        public void onError(Throwable gone) {
            // The page was closed.
        }

        @Override
        public void onComplete() {
            // The sign-in ended.
        }
    }
}
