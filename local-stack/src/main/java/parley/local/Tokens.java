package parley.local;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import parley.local.engine.Trouble;

/// Tokens of the development sign-in, each kept for most of its hour.
final class Tokens {

    private static final Duration KEPT_FOR = Duration.ofMinutes(50);
    private static final Map<String, Kept> KEPT = new ConcurrentHashMap<>();

    private Tokens() {}

    private record Kept(String token, long since) {

        boolean fresh() {
            return System.nanoTime() - since < KEPT_FOR.toNanos();
        }

        @Override
        public String toString() {
            return "***";
        }
    }

    static String of(URI issuer, String identity) {
        return KEPT.compute(
                        issuer + " " + identity,
                        (_, kept) -> kept != null && kept.fresh()
                                ? kept
                                : new Kept(ask(issuer, identity), System.nanoTime()))
                .token();
    }

    private static String ask(URI issuer, String identity) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(issuer + "/token"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .timeout(Duration.ofSeconds(20))
                .POST(HttpRequest.BodyPublishers.ofString(
                        "grant_type=client_credentials&client_secret=development&scope=parley&client_id="
                                + URLEncoder.encode(identity, StandardCharsets.UTF_8)))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
            JsonNode token = new ObjectMapper().readTree(response.body()).path("access_token");
            if (response.statusCode() != 200 || !token.isTextual()) {
                throw new Trouble("The sign-in gave no token (status " + response.statusCode() + ").");
            }
            return token.asText();
        } catch (IOException e) {
            throw new Trouble("The sign-in does not answer at " + issuer + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while asking for a token.", e);
        }
    }
}
