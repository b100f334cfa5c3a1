package parley.scheduling.testing;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// Where somebody keeps a calendar.
public final class CalendarServer implements AutoCloseable {

    private final HttpServer server;
    private final AtomicInteger visits = new AtomicInteger();
    private volatile String text = "";
    private volatile int status = 200;
    private volatile CountDownLatch gate = new CountDownLatch(0);

    public CalendarServer() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/", exchange -> {
            visits.incrementAndGet();
            waitAtTheGate();
            var tag = "\"" + text.hashCode() + "\"";
            var known = Objects.equals(tag, exchange.getRequestHeaders().getFirst("If-None-Match"));
            exchange.getResponseHeaders().add("Content-Type", "text/calendar");
            exchange.getResponseHeaders().add("ETag", tag);
            var body = known || status != 200 ? new byte[0] : text.getBytes(UTF_8);
            exchange.sendResponseHeaders(known && status == 200 ? 304 : status, body.length == 0 ? -1 : body.length);
            try (var out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }

    /// From now on these lines stand in the calendar.
    public void holds(String... lines) {
        text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\n" + String.join("\r\n", lines) + "\r\nEND:VCALENDAR\r\n";
        status = 200;
    }

    /// From now on it answers with this status.
    public void answers(int other) {
        status = other;
    }

    /// From now on whoever asks waits until the answer is let go.
    public void holdsBack() {
        gate = new CountDownLatch(1);
    }

    public void letsGo() {
        gate.countDown();
    }

    /// How often somebody has asked for it.
    public int visits() {
        return visits.get();
    }

    public String address(String path) {
        return "http://localhost:" + server.getAddress().getPort() + path;
    }

    @Override
    public void close() {
        letsGo();
        server.stop(0);
    }

    private void waitAtTheGate() {
        try {
            gate.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
