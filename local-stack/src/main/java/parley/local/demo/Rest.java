package parley.local.demo;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/// A caller of the public APIs with the manners every client should have.
///
/// It waits out a service that is away, repeats a write under the same idempotency key, and reads again before it
/// repeats an edit whose answer was lost.
public final class Rest {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build();
    private final Duration patience;

    /// @param patience how long a service may be away before the caller gives up
    public Rest(Duration patience) {
        this.patience = patience;
    }

    /// An answer as it came.
    ///
    /// @param body the JSON body, or a missing node if there was none
    public record Answer(int status, JsonNode body, Optional<String> etag, Optional<URI> location) {

        /// Insists on success.
        public Answer orFail(String doing) {
            if (status >= 200 && status < 300) {
                return this;
            }
            throw new StoryFailed(doing + ": the office answered " + status + " "
                    + body.path("code").asText("") + " " + body.path("detail").asText(""));
        }
    }

    /// Reads.
    public Answer get(URI uri, @Nullable String token) {
        return send(request(uri, token).GET());
    }

    /// Creates, once, however often the network makes it ask.
    public Answer post(URI uri, @Nullable String token, @Nullable Object body) {
        return send(request(uri, token)
                .header("Idempotency-Key", UUID.randomUUID().toString())
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(text(body))));
    }

    /// Decides; saying it twice is saying it once.
    public Answer put(URI uri, @Nullable String token, @Nullable Object body) {
        return send(request(uri, token)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString(text(body))));
    }

    /// Edits what `read` shows, in the version it shows; reads again if somebody, or an answer that was lost, was
    /// faster.
    public Answer edit(URI read, URI write, String token, Object body) {
        Answer answer = new Answer(412, MissingNode.getInstance(), Optional.empty(), Optional.empty());
        for (int attempt = 0; attempt < 5 && answer.status() == 412; attempt++) {
            var current = get(read, token).orFail("reading before an edit");
            var etag = current.etag().orElseThrow(() -> new StoryFailed("no ETag at " + read.getPath()));
            answer = put(write, token, body, etag);
        }
        return answer;
    }

    /// Edits the version that the caller has seen.
    public Answer put(URI uri, String token, Object body, String etag) {
        return send(request(uri, token)
                .header("Content-Type", "application/json")
                .header("If-Match", etag)
                .PUT(BodyPublishers.ofString(text(body))));
    }

    private static HttpRequest.Builder request(URI uri, @Nullable String token) {
        var builder = HttpRequest.newBuilder(uri).timeout(Duration.ofSeconds(10));
        return token == null ? builder : builder.header("Authorization", "Bearer " + token);
    }

    private Answer send(HttpRequest.Builder builder) {
        var request = builder.build();
        long deadline = System.nanoTime() + patience.toNanos();
        while (true) {
            try {
                var response = http.send(request, BodyHandlers.ofString());
                if (response.statusCode() != 503 && response.statusCode() != 502 || System.nanoTime() > deadline) {
                    return answer(response);
                }
            } catch (IOException e) {
                if (System.nanoTime() > deadline) {
                    throw new StoryFailed("nobody answers at " + request.uri().getAuthority(), e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new StoryFailed("interrupted", e);
            }
            pause(100 + ThreadLocalRandom.current().nextLong(200));
        }
    }

    private static Answer answer(HttpResponse<String> response) {
        try {
            var type = response.headers().firstValue("Content-Type").orElse("");
            return new Answer(
                    response.statusCode(),
                    type.contains("json") ? JSON.readTree(response.body()) : MissingNode.getInstance(),
                    response.headers().firstValue("ETag"),
                    response.headers().firstValue("Location").map(URI::create));
        } catch (IOException e) {
            throw new StoryFailed("an answer was not JSON", e);
        }
    }

    private static String text(@Nullable Object body) {
        try {
            return body == null ? "{}" : JSON.writeValueAsString(body);
        } catch (IOException e) {
            throw new StoryFailed("a request could not be written", e);
        }
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new StoryFailed("interrupted", e);
        }
    }
}
