package parley.office;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/// A mail server that takes every letter after a moment's thought, and counts how often it took each. It counts a
/// letter once the letter is its own, whether or not the sender lives to hear so.
final class CountingMailServer implements AutoCloseable {

    private final ServerSocket socket;
    private final Duration thought;
    private final Map<String, Integer> taken = new ConcurrentHashMap<>();
    private final AtomicInteger all = new AtomicInteger();

    CountingMailServer(Duration thought) {
        this.thought = thought;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    int port() {
        return socket.getLocalPort();
    }

    /// How often each letter was taken, by its Message-ID.
    Map<String, Integer> taken() {
        return Map.copyOf(taken);
    }

    int all() {
        return all.get();
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var caller = socket.accept();
                Thread.ofVirtual().start(() -> talk(caller));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        try (caller) {
            var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
            var out = caller.getOutputStream();
            say(out, "220 ready");
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (line.startsWith("DATA")) {
                    say(out, "354 go on");
                    take(in);
                }
                say(out, line.startsWith("QUIT") ? "221 bye" : "250 ok");
            }
        } catch (IOException | InterruptedException _) {
            // The caller has gone.
        }
    }

    private void take(BufferedReader in) throws IOException, InterruptedException {
        var id = "";
        for (var line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("Half a letter");
            }
            if (id.isEmpty() && line.startsWith("Message-ID: ")) {
                id = line.substring(12);
            }
        }
        Thread.sleep(thought);
        taken.merge(id, 1, Integer::sum);
        all.incrementAndGet();
    }

    private static void say(OutputStream out, String words) throws IOException {
        out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        out.flush();
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
