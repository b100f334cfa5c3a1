package parley.local.front;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/// The mail server's letters, by address.
final class Letterbox {

    private static final int PATIENCE = 5_000;

    private final URI server;

    Letterbox(URI server) {
        this.server = server;
    }

    /// Every address that a letter came for, in alphabetical order.
    List<String> addresses() {
        List<String> addresses = new ArrayList<>();
        read("/api/user").forEach(user -> addresses.add(user.path("email").asText()));
        return addresses.stream().sorted().toList();
    }

    /// The letters of one address, the oldest first; none for an unknown one.
    List<ReceivedLetter> lettersTo(String address) {
        List<ReceivedLetter> letters = new ArrayList<>();
        JsonNode answer = read("/api/user/" + URLEncoder.encode(address, StandardCharsets.UTF_8) + "/messages");
        if (answer.isArray()) {
            answer.forEach(message ->
                    letters.add(ReceivedLetter.parse(message.path("mimeMessage").asText())));
        }
        return letters;
    }

    private JsonNode read(String path) {
        try {
            HttpURLConnection connection =
                    (HttpURLConnection) server.resolve(path).toURL().openConnection();
            connection.setConnectTimeout(PATIENCE);
            connection.setReadTimeout(PATIENCE);
            if (connection.getResponseCode() >= 400) {
                return new ObjectMapper().createObjectNode();
            }
            try (var body = connection.getInputStream()) {
                return new ObjectMapper().readTree(body);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
