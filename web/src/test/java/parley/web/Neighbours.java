package parley.web;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Stands where the services stand and answers what a test has laid down; what they really do, the tests of the whole
/// office tell.
public final class Neighbours implements QuarkusTestResourceLifecycleManager {

    private static final String SCHEDULING = "/scheduling";
    private static final Map<String, Reply> REPLIES = new ConcurrentHashMap<>();
    private static final Map<String, String> HEARD = new ConcurrentHashMap<>();
    private static final Map<String, String> BEARERS = new ConcurrentHashMap<>();
    private static final Map<String, String> FORWARDED = new ConcurrentHashMap<>();

    private @Nullable HttpServer server;

    /// What is answered from now on, to a question with its parameters or, without them, to any with that path.
    /// Intake and scheduling share some paths: one that begins with `/scheduling` is meant for that one alone.
    static void answer(String question, int status, String body) {
        REPLIES.put(question, new Reply(status, body, ""));
    }

    /// The same without a body, and with where something was made.
    static void answerWithLocation(String question, int status, String location) {
        REPLIES.put(question, new Reply(status, "", location));
    }

    /// What was heard before is none of the next test's business.
    static void forget() {
        REPLIES.clear();
        HEARD.clear();
        BEARERS.clear();
        FORWARDED.clear();
    }

    /// The body that came last with a question; nothing if none came since the last look.
    static String heard(String question) {
        var body = HEARD.remove(question);
        return body == null ? "" : body;
    }

    /// Whether anybody came with a question since its last look, also with nothing to say.
    static boolean wasAsked(String question) {
        return HEARD.containsKey(question);
    }

    /// Whom the last one with a question said to be.
    static String bearer(String question) {
        return BEARERS.getOrDefault(question, "");
    }

    /// For whom the last one with a question asked.
    static String forwarded(String question) {
        return FORWARDED.getOrDefault(question, "");
    }

    @Override
    public Map<String, String> start() {
        try {
            var opened = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 16);
            opened.createContext("/", Neighbours::reply);
            opened.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
            opened.start();
            server = opened;
            var address = "http://localhost:" + opened.getAddress().getPort();
            return Map.of(
                    "quarkus.rest-client.catalogue.url", address,
                    "quarkus.rest-client.intake.url", address,
                    "quarkus.rest-client.scheduling.url", address + SCHEDULING,
                    "quarkus.rest-client.notification.url", address);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void reply(HttpExchange exchange) throws IOException {
        try (exchange) {
            var asked = exchange.getRequestMethod() + " " + exchange.getRequestURI();
            var whole = asked.replace(SCHEDULING + "/", "/");
            var question = whole.replaceFirst("[?].*", "");
            FORWARDED.put(
                    question,
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("X-Forwarded-For"))
                            .orElse(""));
            BEARERS.put(
                    question,
                    Optional.ofNullable(exchange.getRequestHeaders().getFirst("Authorization"))
                            .orElse(""));
            HEARD.put(question, new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
            var reply = Stream.of(asked, whole, question)
                    .flatMap(one -> Stream.ofNullable(REPLIES.get(one)))
                    .findFirst()
                    .orElse(new Reply(404, "{}", ""));
            var body = reply.body().getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders()
                    .set("Content-Type", reply.body().startsWith("quarter,") ? "text/csv" : "application/json");
            if (!reply.location().isEmpty()) {
                exchange.getResponseHeaders().set("Location", reply.location());
            }
            exchange.sendResponseHeaders(reply.status(), body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
        }
    }

    @Override
    public void stop() {
        if (server != null) {
            server.stop(0);
        }
    }

    private record Reply(int status, String body, String location) {}
}
