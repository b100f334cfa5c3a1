package parley.notification.office;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/// Stands before an IMAP server, and hands out the first mail to nobody.
final class GrudgingGate implements AutoCloseable {

    private static final Pattern FIRST_MAIL = Pattern.compile("(\\S+) FETCH 1 \\(BODY.*");

    private final ServerSocket socket;
    private final int behind;
    private final String word;

    GrudgingGate(int port, int behind, String word) {
        this.behind = behind;
        this.word = word;
        try {
            socket = new ServerSocket(port, 10, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var caller = socket.accept();
                Thread.ofVirtual().start(() -> speak(caller));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void speak(Socket caller) {
        try (caller;
                var server = new Socket(InetAddress.getLoopbackAddress(), behind)) {
            var answers = Thread.ofVirtual().start(() -> pass(server, caller));
            var asked = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.ISO_8859_1));
            for (var line = asked.readLine(); line != null; line = asked.readLine()) {
                var first = FIRST_MAIL.matcher(line);
                var to = first.matches() ? caller : server;
                var said = first.matches() ? first.group(1) + " " + word + " not this one" : line;
                to.getOutputStream().write((said + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
            }
            server.shutdownOutput();
            answers.join();
        } catch (IOException | InterruptedException _) {
            // One of them has gone.
        }
    }

    private static void pass(Socket server, Socket caller) {
        try {
            server.getInputStream().transferTo(caller.getOutputStream());
        } catch (IOException _) {
            // One of them has gone.
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException _) {
            // It was closed already.
        }
    }
}
