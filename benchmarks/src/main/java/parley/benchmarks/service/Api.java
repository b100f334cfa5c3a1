package parley.benchmarks.service;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;

/// The public APIs, as one member of staff uses them.
final class Api implements AutoCloseable {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Duration LONG = Duration.ofMinutes(2);

    private final HttpClient http =
            HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();
    private final String token;

    Api(URI tokens, String identity) throws IOException, InterruptedException {
        var asked = HttpRequest.newBuilder(tokens)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(LONG)
                .POST(BodyPublishers.ofString(
                        "grant_type=client_credentials&client_secret=development&scope=parley&client_id=" + identity))
                .build();
        token = json("signing in", http.send(asked, BodyHandlers.ofString()))
                .path("access_token")
                .asText();
    }

    HttpRequest.Builder request(URI uri) {
        return HttpRequest.newBuilder(uri).timeout(LONG).header("Authorization", "Bearer " + token);
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return http.send(request, BodyHandlers.ofString());
    }

    HttpResponse<String> get(URI uri) throws IOException, InterruptedException {
        return send(request(uri).GET().build());
    }

    JsonNode read(URI uri) throws IOException, InterruptedException {
        return json("reading " + uri.getPath(), get(uri));
    }

    JsonNode post(URI uri, String type, String body) throws IOException, InterruptedException {
        return json(
                "writing " + uri.getPath(),
                send(request(uri)
                        .header("Content-Type", type)
                        .header("Idempotency-Key", UUID.randomUUID().toString())
                        .POST(BodyPublishers.ofString(body))
                        .build()));
    }

    JsonNode post(URI uri, Map<String, Object> body) throws IOException, InterruptedException {
        return post(uri, "application/json", JSON.writeValueAsString(body));
    }

    JsonNode put(URI uri, Map<String, ?> body) throws IOException, InterruptedException {
        return json(
                "writing " + uri.getPath(),
                send(put(uri, JSON.writeValueAsString(body)).build()));
    }

    /// Edits what `read` shows, in the version that it shows; reads again if somebody was faster.
    HttpResponse<String> edit(URI read, URI write, Map<String, ?> body) throws IOException, InterruptedException {
        for (var left = 5; ; left--) {
            var current = get(read);
            json("reading " + read.getPath(), current);
            var tag =
                    current.headers().firstValue("ETag").orElseThrow(() -> new Broken("no ETag at " + read.getPath()));
            var answer = send(put(write, JSON.writeValueAsString(body))
                    .header("If-Match", tag)
                    .build());
            if (answer.statusCode() != 412 || left == 0) {
                return answer;
            }
        }
    }

    private HttpRequest.Builder put(URI uri, String body) {
        return request(uri).header("Content-Type", "application/json").PUT(BodyPublishers.ofString(body));
    }

    static JsonNode json(String doing, HttpResponse<String> answer) throws IOException {
        if (answer.statusCode() / 100 != 2) {
            throw new Broken(doing + ": the office answered " + answer.statusCode() + " " + answer.body());
        }
        return JSON.readTree(answer.body());
    }

    @Override
    public void close() {
        http.close();
    }
}
