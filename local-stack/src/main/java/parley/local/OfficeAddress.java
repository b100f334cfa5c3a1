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
import parley.local.engine.Trouble;

/// Where a running office is, and how to act there as somebody.
///
/// `mail` is the mail server's REST interface, `signIn` the issuer of tokens.
public record OfficeAddress(
        URI front, URI catalog, URI intake, URI scheduling, URI notification, URI mail, URI signIn) {

    /// An access token for a known identity of the development sign-in, good for an hour.
    public String token(String identity) {
        HttpRequest request = HttpRequest.newBuilder(URI.create(signIn + "/token"))
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
            throw new Trouble("The sign-in does not answer at " + signIn + ".", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while asking for a token.", e);
        }
    }
}
