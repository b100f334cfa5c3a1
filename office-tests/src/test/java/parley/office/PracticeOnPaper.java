package parley.office;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;

/// Stands where scheduling stands and says what a test has laid down, so that a practitioner's pages can be looked at
// in
/// states that take days, or bad luck, to reach. What scheduling really says, the stories tell.
final class PracticeOnPaper implements AutoCloseable {

    static final String ASSIGNMENTS = "GET /api/v1/assignments";
    static final String PAST = ASSIGNMENTS + " that are over";
    static final String HOURS = "GET /api/v1/practitioners/me/hours";
    static final String EXCEPTIONS = "GET /api/v1/practitioners/me/exceptions";
    static final String CALENDAR = "GET /api/v1/practitioners/me/calendar";
    static final String FEED = "GET /api/v1/practitioners/me/feed";
    static final String NEW_FEED = "POST /api/v1/practitioners/me/feed";

    private record Reply(int status, String body) {}

    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final HttpServer server;

    PracticeOnPaper() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
        server.createContext("/", this::reply);
        server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort());
    }

    void says(String question, int status, String body) {
        replies.put(question, new Reply(status, body));
    }

    /// A session of one's own, as the list and as itself.
    ///
    /// @param more fields that only the session itself has, each after a comma
    /// @return what the list says of it
    String session(String id, String state, String answer, String fields, String more) {
        var one = """
                {"id":"018f0000-0000-7000-8000-0000000000%s","sessionId":"018f0000-0000-7000-8000-0000000001%s",
                "state":"%s","answer":"%s","zone":"America/New_York","label":"",%s""".formatted(id, id, state, answer, fields);
        says(ASSIGNMENTS + "/018f0000-0000-7000-8000-0000000000" + id, 200, one + more + "}");
        return one + "}";
    }

    private void reply(HttpExchange exchange) throws IOException {
        try (exchange) {
            exchange.getRequestBody().readAllBytes();
            var asked =
                    exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath();
            if ((exchange.getRequestURI().getQuery() + "").contains("past=true")) {
                asked = PAST;
            }
            var reply = replies.getOrDefault(asked, new Reply(404, "{\"code\":\"not-found\"}"));
            var body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().set("Content-Type", "application/json");
            exchange.getResponseHeaders().set("ETag", "\"1\"");
            exchange.sendResponseHeaders(reply.status(), body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
