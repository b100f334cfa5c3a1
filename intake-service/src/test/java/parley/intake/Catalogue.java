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

/// Stands in for the catalogue over real HTTP, with a short guide, and remembers what it was asked.
public final class Catalogue implements QuarkusTestResourceLifecycleManager {

    private static final String ASKED = "parley.intake.test.catalogue.asked";

    private static final String GUIDE = """
            {"items": [
              {"code": "ombuds", "version": 1, "kind": "OFFICE", "name": "Ombuds Office", "topics": ["CONFLICT"],
               "summary": "A neutral place to voice a concern."},
              {"code": "housing-office", "version": 1, "kind": "OFFICE", "name": "Housing Office", "topics": ["HOUSING"],
               "summary": "Helps with whatever comes of living together."},
              {"code": "tutors", "version": 1, "kind": "OFFICE", "name": "Tutors", "topics": ["ACADEMIC_LIFE"],
               "summary": "Helps with studies."}]}""";

    private @Nullable HttpServer server;

    @Override
    public Map<String, String> start() {
        try {
            var started = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
            started.createContext("/", Catalogue::answer);
            started.start();
            server = started;
            return Map.of(
                    "quarkus.rest-client.catalogue.url",
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

    /// Everything it was asked so far, one address a line.
    public static String asked() {
        return System.getProperty(ASKED, "");
    }

    private static void answer(HttpExchange exchange) throws IOException {
        System.setProperty(ASKED, asked() + exchange.getRequestURI() + "\n");
        var body = GUIDE.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().add("Content-Type", "application/json");
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
        exchange.close();
    }
}
