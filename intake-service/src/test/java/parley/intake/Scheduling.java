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

/// Stands in for scheduling over real HTTP: it knows who was asked to sit.
public final class Scheduling implements QuarkusTestResourceLifecycleManager {

    private static final String SITS = "parley.intake.test.sits";
    private static final String AWAY = "parley.intake.test.scheduling.away";

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
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

    /// Who was asked to sit, in whatever case.
    public static void asksToSit(String subject) {
        System.setProperty(SITS, subject);
    }

    /// Whether scheduling answers at all.
    public static void away(boolean away) {
        System.setProperty(AWAY, Boolean.toString(away));
    }

    private static void sitting(HttpExchange exchange) throws IOException {
        var token = exchange.getRequestHeaders().getFirst("Authorization").split("[ .]", -1)[2];
        var claims = new String(Base64.getUrlDecoder().decode(token), StandardCharsets.UTF_8);
        var asked = claims.contains("\"sub\":\"" + System.getProperty(SITS, "nobody") + "\"");
        answer(exchange, Boolean.getBoolean(AWAY) ? 503 : 200, "{\"asked\": " + asked + "}");
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
