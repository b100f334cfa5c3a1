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
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.IntFunction;

/// A mail server that says what the test wants it to say, connection by connection.
public final class ScriptedMailServer implements AutoCloseable {

    /// What it does with the n-th letter it is offered, counted from 1.
    public enum Mood {
        TAKE,
        REFUSE_RECIPIENT,
        PUT_OFF_RECIPIENT,
        REFUSE_MESSAGE,
        WANT_SIGN_IN,
        HANG_UP_AFTER_GREETING,
        HANG_UP_BEFORE_WORDS,
        HANG_UP_AFTER_WORDS,
        TAKE_AND_HANG_UP,
        DRIP
    }

    private final ServerSocket socket;
    private final IntFunction<Mood> moods;
    private final List<String> offered = new CopyOnWriteArrayList<>();
    private int connections;

    public ScriptedMailServer(IntFunction<Mood> moods) {
        this.moods = moods;
        try {
            socket = new ServerSocket(
                    Integer.parseInt(System.getProperty(Surroundings.MAIL_PORT)),
                    50,
                    InetAddress.getByName("127.0.0.1"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::listen);
    }

    /// The letters whose words came through to the end, whatever was answered.
    public List<String> offered() {
        return List.copyOf(offered);
    }

    /// How often somebody called.
    public synchronized int connections() {
        return connections;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var caller = socket.accept();
                var mood = moods.apply(next());
                Thread.ofVirtual().start(() -> talk(caller, mood));
            } catch (IOException _) {
                return;
            }
        }
    }

    private synchronized int next() {
        return ++connections;
    }

    private void talk(Socket caller, Mood mood) {
        try (caller) {
            var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
            var out = caller.getOutputStream();
            say(out, "220 ready");
            if (mood == Mood.HANG_UP_AFTER_GREETING) {
                return;
            }
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                if (!answer(line, mood, in, out)) {
                    return;
                }
            }
        } catch (IOException | InterruptedException _) {
            // The caller has gone.
        }
    }

    /// @return whether the talk goes on
    private boolean answer(String line, Mood mood, BufferedReader in, OutputStream out)
            throws IOException, InterruptedException {
        if (line.startsWith("MAIL") && mood == Mood.WANT_SIGN_IN) {
            say(out, "530 sign in first");
        } else if (line.startsWith("RCPT") && mood == Mood.REFUSE_RECIPIENT) {
            say(out, "550 no such person here");
        } else if (line.startsWith("RCPT") && mood == Mood.PUT_OFF_RECIPIENT) {
            say(out, "451 come back later");
        } else if (line.startsWith("DATA")) {
            return words(mood, in, out);
        } else if (line.startsWith("QUIT")) {
            say(out, "221 bye");
            return false;
        } else {
            say(out, "250 ok");
        }
        return true;
    }

    private boolean words(Mood mood, BufferedReader in, OutputStream out) throws IOException, InterruptedException {
        if (mood == Mood.HANG_UP_BEFORE_WORDS) {
            return false;
        }
        say(out, "354 go on");
        var letter = new StringBuilder();
        for (var line = in.readLine(); line != null && !line.equals("."); line = in.readLine()) {
            letter.append(line).append('\n');
        }
        offered.add(letter.toString());
        switch (mood) {
            case HANG_UP_AFTER_WORDS -> {
                return false;
            }
            case DRIP -> {
                while (true) {
                    out.write("250-still thinking\r\n".getBytes(StandardCharsets.US_ASCII));
                    out.flush();
                    Thread.sleep(200);
                }
            }
            case REFUSE_MESSAGE -> say(out, "554 not this one");
            case TAKE_AND_HANG_UP -> {
                say(out, "250 taken");
                return false;
            }
            case TAKE,
                    REFUSE_RECIPIENT,
                    PUT_OFF_RECIPIENT,
                    WANT_SIGN_IN,
                    HANG_UP_AFTER_GREETING,
                    HANG_UP_BEFORE_WORDS -> say(out, "250 taken");
        }
        return true;
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
