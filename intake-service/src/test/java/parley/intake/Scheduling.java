package parley.intake;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Stands in for scheduling over real HTTP: offers two starts until a session is planned or stands, and remembers what
/// was last chosen.
public final class Scheduling implements QuarkusTestResourceLifecycleManager {

    private static final String CHOSEN = "parley.intake.test.chosen";
    private static final String SITS = "parley.intake.test.sits";
    private static final String AWAY = "parley.intake.test.scheduling.away";

    private static final String PLANNED = "parley.intake.test.scheduling.planned";
    private static final String STANDS = "parley.intake.test.scheduling.stands";

    private static final String STARTS = """
            {"zone": "America/New_York", "sessionMinutes": 120, "answered": false, "open": OPEN,
              "windows": [], "calendarEntry": ENTRY, "days": [
              {"date": "2026-11-24", "label": "Tuesday 24 November", "starts": [
                {"start": "2026-11-24T15:00:00Z", "label": "10:00 am to noon", "ticked": false},
                {"start": "2026-11-24T18:00:00Z", "label": "1:00 pm to 3:00 pm", "ticked": true}]}]}""";

    private static final String SESSION = """
            {"items": [{"id": "5f2b8d8e-9a39-4a3c-8f39-6c1a3d0c7b11", "state": "SCHEDULED",
              "start": "2026-11-24T10:00:00-05:00", "end": "2026-11-24T12:00:00-05:00", "zone": "America/New_York",
              "label": "Tuesday 24 November, 10:00 am to noon, Eastern Time", "format": "IN_PERSON",
              "roomName": "Room by the Garden", "agreement": "agreement-to-participate",
              "practitioners": [{"id": "6b7d2a90-51f6-4b8c-8a83-0c6d5a4f9e22", "name": "Noor Haddad"}]}]}""";

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/api/v1/participations/me/starts", Scheduling::offer);
            started.createContext("/api/v1/participations/me/sessions", Scheduling::stand);
            started.createContext("/api/v1/participations/me/availability", Scheduling::choose);
            started.createContext("/api/v1/cases/", Scheduling::sitting);
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

    /// Who was asked to sit, in whatever case.
    public static void asksToSit(String subject) {
        System.setProperty(SITS, subject);
    }

    /// Whether scheduling answers at all.
    public static void away(boolean away) {
        System.setProperty(AWAY, Boolean.toString(away));
    }

    /// Whether times are not taken any more, since a session is being planned.
    public static void planned(boolean planned) {
        System.setProperty(PLANNED, Boolean.toString(planned));
    }

    /// Whether a session stands.
    public static void stands(boolean stands) {
        planned(stands);
        System.setProperty(STANDS, Boolean.toString(stands));
    }

    private static void offer(HttpExchange exchange) throws IOException {
        var entry = Boolean.toString(chosen().contains("\"calendarEntry\":true"));
        var open = Boolean.toString(!Boolean.getBoolean(PLANNED));
        answer(
                exchange,
                Boolean.getBoolean(AWAY) ? 503 : 200,
                STARTS.replace("OPEN", open).replace("ENTRY", entry));
    }

    private static void stand(HttpExchange exchange) throws IOException {
        var sessions = Boolean.getBoolean(STANDS) ? SESSION : "{\"items\": []}";
        answer(exchange, Boolean.getBoolean(AWAY) ? 503 : 200, sessions);
    }

    private static void sitting(HttpExchange exchange) throws IOException {
        var token = exchange.getRequestHeaders().getFirst("Authorization").split("[ .]", -1)[2];
        var claims = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        var asked = claims.contains("\"sub\":\"" + System.getProperty(SITS, "nobody") + "\"");
        answer(exchange, Boolean.getBoolean(AWAY) ? 503 : 200, "{\"asked\": " + asked + "}");
    }

    private static void choose(HttpExchange exchange) throws IOException {
        var body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        System.setProperty(CHOSEN, body);
        var taken = Boolean.getBoolean(PLANNED) ? 409 : 204;
        answer(exchange, Boolean.getBoolean(AWAY) ? 503 : taken, "");
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
