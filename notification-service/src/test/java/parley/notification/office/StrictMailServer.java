package parley.notification.office;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import javax.net.ssl.SSLSocket;
import org.jspecify.annotations.Nullable;

/// A mail server on a port of its own that speaks TLS, lets in who signs in, and notes what it was told in clear.
public final class StrictMailServer implements AutoCloseable {

    /// How it speaks TLS.
    public enum Security {
        NONE,
        AFTER_STARTTLS,
        FROM_THE_FIRST_BYTE
    }

    private final ServerSocket socket;
    private final Security security;
    private final Certificates certificates;
    private final Optional<String> account;
    private final List<Socket> callers = new CopyOnWriteArrayList<>();
    private final List<String> letters = new CopyOnWriteArrayList<>();
    private final List<String> senders = new CopyOnWriteArrayList<>();
    private final List<String> inClear = new CopyOnWriteArrayList<>();
    private final AtomicInteger connections = new AtomicInteger();

    /// @param account user and password with a colon between them; absent if everybody may send
    public StrictMailServer(Security security, Certificates certificates, Optional<String> account) {
        this.security = security;
        this.certificates = certificates;
        this.account = account;
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /// The letters that it took, byte by byte.
    public List<String> letters() {
        return List.copyOf(letters);
    }

    /// Where each letter is to come back to, as it was told.
    public List<String> senders() {
        return List.copyOf(senders);
    }

    /// What was said to it before TLS was up.
    public List<String> inClear() {
        return List.copyOf(inClear);
    }

    public int connections() {
        return connections.get();
    }

    /// Hangs up on everybody, and goes on listening.
    public void hangUp() {
        callers.forEach(StrictMailServer::cut);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var caller = socket.accept();
                connections.incrementAndGet();
                callers.add(caller);
                Thread.ofVirtual().start(() -> talk(caller));
            } catch (IOException _) {
                return;
            }
        }
    }

    private void talk(Socket caller) {
        try (caller) {
            var talk = new Talk(security == Security.FROM_THE_FIRST_BYTE ? encrypted(caller) : caller);
            talk.say("220 ready");
            for (var line = talk.hear(); line != null; line = talk.hear()) {
                if (line.equals("STARTTLS")) {
                    talk.say("220 go ahead");
                    talk = new Talk(encrypted(caller));
                } else if (!talk.answer(line)) {
                    return;
                }
            }
        } catch (IOException _) {
            // The caller has gone.
        }
    }

    private SSLSocket encrypted(Socket plain) throws IOException {
        var secret = (SSLSocket) certificates.context().getSocketFactory().createSocket(plain, null, true);
        secret.setUseClientMode(false);
        secret.startHandshake();
        return secret;
    }

    private final class Talk {

        private final boolean secret;
        private final BufferedReader in;
        private final OutputStream out;
        private boolean signedIn = account.isEmpty();

        Talk(Socket socket) throws IOException {
            secret = socket instanceof SSLSocket;
            in = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.ISO_8859_1));
            out = socket.getOutputStream();
        }

        @Nullable
        String hear() throws IOException {
            var line = in.readLine();
            if (line != null && !secret) {
                inClear.add(line);
            }
            return line;
        }

        void say(String words) throws IOException {
            out.write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }

        boolean answer(String line) throws IOException {
            if (line.startsWith("EHLO")) {
                say("250-here");
                if (!secret && security == Security.AFTER_STARTTLS) {
                    say("250-STARTTLS");
                }
                say(account.isPresent() ? "250 AUTH PLAIN" : "250 HELP");
            } else if (line.startsWith("AUTH PLAIN")) {
                signedIn = isRight(line.length() > 11 ? line.substring(11) : asked());
                say(signedIn ? "235 welcome" : "535 who are you");
            } else if (line.startsWith("MAIL") && !signedIn) {
                say("530 sign in first");
            } else if (line.startsWith("MAIL")) {
                senders.add(line);
                say("250 ok");
            } else if (line.startsWith("DATA")) {
                say("354 go on");
                take();
                say("250 taken");
            } else if (line.startsWith("QUIT")) {
                say("221 bye");
                return false;
            } else {
                say("250 ok");
            }
            return true;
        }

        private String asked() throws IOException {
            say("334 ");
            return String.valueOf(hear());
        }

        private boolean isRight(String base64) {
            var said = new String(Base64.getDecoder().decode(base64), StandardCharsets.UTF_8);
            return account.map(right -> said.endsWith("\0" + right.replace(':', '\0')))
                    .orElse(false);
        }

        private void take() throws IOException {
            var letter = new StringBuilder();
            for (var line = hear(); line != null && !line.equals("."); line = hear()) {
                letter.append(line.startsWith("..") ? line.substring(1) : line).append("\r\n");
            }
            letters.add(letter.toString());
        }
    }

    private static void cut(Socket socket) {
        try {
            socket.close();
        } catch (IOException _) {
            // It was closed already.
        }
    }

    @Override
    public void close() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        hangUp();
    }
}
