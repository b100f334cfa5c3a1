package parley.intake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Stands in for scheduling over real HTTP: offers two starts, and remembers what was last chosen.
public final class Scheduling implements QuarkusTestResourceLifecycleManager {

    private static final String CHOSEN = "parley.intake.test.chosen";
    private static final String AWAY = "parley.intake.test.scheduling.away";

    private static final String STARTS = """
            {"zone": "America/New_York", "sessionMinutes": 120, "answered": false, "days": [
              {"date": "2026-11-24", "label": "Tuesday 24 November", "starts": [
                {"start": "2026-11-24T15:00:00Z", "label": "10:00 am to noon", "ticked": false},
                {"start": "2026-11-24T18:00:00Z", "label": "1:00 pm to 3:00 pm", "ticked": true}]}]}""";

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/api/v1/participations/me/starts", Scheduling::offer);
            started.createContext("/api/v1/participations/me/availability", Scheduling::choose);
            started.start();
            server = started;
            return Map.of(
                    "quarkus.rest-client.scheduling.url",
                    "http://127.0.0.1:" + started.getAddress().getPort());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    /// What was chosen last, as JSON.
    public static String chosen() {
        return System.getProperty(CHOSEN, "");
    }

    /// Whether scheduling answers at all.
    public static void away(boolean away) {
        System.setProperty(AWAY, Boolean.toString(away));
    }

    private static void offer(HttpExchange exchange) throws IOException {
        answer(exchange, Boolean.getBoolean(AWAY) ? 503 : 200, STARTS);
    }

    private static void choose(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        System.setProperty(CHOSEN, body);
        answer(exchange, Boolean.getBoolean(AWAY) ? 503 : 204, "");
    }

    private static void answer(HttpExchange exchange, int status, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
            if (bytes.length > 0) {
                exchange.getResponseBody().write(bytes);
            }
        }
    }
}
