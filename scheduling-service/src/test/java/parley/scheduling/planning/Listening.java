package parley.scheduling.planning;

import static org.awaitility.Awaitility.await;

import io.restassured.RestAssured;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Flow;
import org.jspecify.annotations.Nullable;
import parley.scheduling.testing.SignedIn;

/// A browser's page that listens to the progress of a run.
final class Listening implements AutoCloseable {

    private final List<String> lines = new CopyOnWriteArrayList<>();
    private final HttpClient client = HttpClient.newHttpClient();
    private final CompletableFuture<HttpResponse<Void>> answer;

    private Listening(UUID run, String address, @Nullable String lastId) {
        var request = HttpRequest.newBuilder(URI.create(
                        RestAssured.baseURI + ":" + RestAssured.port + "/api/v1/planning-runs/" + run + "/progress"))
                .header("Authorization", "Bearer " + SignedIn.tokenWith(address, "staff"));
        if (lastId != null) {
            request.header("Last-Event-ID", lastId);
        }
        answer = client.sendAsync(
                request.build(), _ -> HttpResponse.BodySubscribers.fromLineSubscriber(new Lines(lines)));
        await().atMost(Duration.ofSeconds(15)).until(() -> !lines.isEmpty());
    }

    static Listening to(UUID run, String address, @Nullable String lastId) {
        return new Listening(run, address, lastId);
    }

    List<String> lines() {
        return lines;
    }

    List<String> data() {
        return lines.stream().filter(line -> line.startsWith("data:")).toList();
    }

    /// Whether the office has ended the stream.
    boolean isOver() {
        return answer.isDone();
    }

    String lastId() {
        return lines.stream()
                .filter(line -> line.startsWith("id:"))
                .reduce((_, later) -> later)
                .orElseThrow()
                .replaceFirst("id:\\s*", "");
    }

    @Override
    public void close() {
        answer.cancel(true);
        client.shutdownNow();
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
            // The run is over.
        }
    }
}
