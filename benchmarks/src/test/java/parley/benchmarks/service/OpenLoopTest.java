package parley.benchmarks.service;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What is asked is answered by one clerk, who stands still once.
class OpenLoopTest {

    private static final int STILL = 600;

    private final AtomicInteger asked = new AtomicInteger();
    private final ExecutorService clerk = Executors.newSingleThreadExecutor();

    @SuppressWarnings("NullAway.Init")
    private HttpServer server;

    @BeforeEach
    void open() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(clerk);
        server.createContext("/token", exchange -> reply(exchange, "{\"access_token\": \"small\"}"));
        server.createContext("/options", exchange -> {
            if (asked.getAndIncrement() == 10) {
                pause();
            }
            reply(exchange, "{\"options\": [{}]}");
        });
        server.createContext("/none", exchange -> reply(exchange, "{\"options\": []}"));
        server.start();
    }

    @AfterEach
    void close() {
        server.stop(0);
        clerk.shutdownNow();
    }

    @Test
    void everybodyWhoWouldHaveWaitedIsCounted() throws IOException, InterruptedException {
        var outcome = ask("/options", 50, 2);

        assertThat(outcome.errors()).isZero();
        assertThat(outcome.millis()).hasSize(100).isSorted();
        // One answer took long; some thirty questions were due meanwhile, each a little later than the last.
        assertThat(outcome.millis()).filteredOn(one -> one > STILL / 4.0).hasSizeGreaterThan(15);
        assertThat(outcome.at(1)).isGreaterThan(STILL * 0.9);
    }

    @Test
    void anAnswerWithoutOptionsIsNone() throws IOException, InterruptedException {
        var outcome = ask("/none", 20, 0.5);

        assertThat(outcome.errors()).isEqualTo(10);
        assertThat(outcome.millis()).isEmpty();
    }

    private OpenLoop.Outcome ask(String path, int rate, double seconds) throws IOException, InterruptedException {
        var base = URI.create("http://127.0.0.1:" + server.getAddress().getPort());
        try (var staff = new Api(base.resolve("/token"), "staff")) {
            return new OpenLoop(staff, List.of(base.resolve(path))).ask(rate, seconds);
        }
    }

    private static void pause() {
        try {
            Thread.sleep(STILL);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void reply(HttpExchange exchange, String body) throws IOException {
        try (exchange) {
            var bytes = body.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(200, bytes.length);
            exchange.getResponseBody().write(bytes);
        }
    }
}
