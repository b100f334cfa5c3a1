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
import java.util.function.Function;
import java.util.function.IntFunction;

/// A mail server that says what the test wants it to say, letter by letter.
public final class ScriptedMailServer implements AutoCloseable {

    /// What it does with the n-th letter it is offered, counted from 1.
    public enum Mood {
        TAKE,
        REFUSE_RECIPIENT,
        PUT_OFF_RECIPIENT,
        FULL,
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
    private final Function<String, Mood> byRecipient;
    private final List<String> offered = new CopyOnWriteArrayList<>();
    private final List<Socket> callers = new CopyOnWriteArrayList<>();
    private int tries;

    public ScriptedMailServer(IntFunction<Mood> moods) {
        this(moods, _ -> Mood.TAKE);
    }

    /// @param byRecipient how it takes a letter for somebody, where it would take it otherwise
    public ScriptedMailServer(IntFunction<Mood> moods, Function<String, Mood> byRecipient) {
        this.moods = moods;
        this.byRecipient = byRecipient;
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

    /// How often somebody tried to hand a letter over, on whatever connection.
    public synchronized int tries() {
        return tries;
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                var caller = socket.accept();
                callers.add(caller);
                Thread.ofVirtual().start(() -> talk(caller));
            } catch (IOException _) {
                return;
            }
        }
    }

    private synchronized int next() {
        return ++tries;
    }

    private void talk(Socket caller) {
        var mood = moods.apply(next());
        var asked = false;
        try (caller) {
            var in = new BufferedReader(new InputStreamReader(caller.getInputStream(), StandardCharsets.UTF_8));
            var out = caller.getOutputStream();
            say(out, "220 ready");
            if (mood == Mood.HANG_UP_AFTER_GREETING) {
                return;
            }
            for (var line = in.readLine(); line != null; line = in.readLine()) {
                // A connection comes with its first letter; each further one is a try of its own.
                if (line.startsWith("MAIL")) {
                    mood = asked ? moods.apply(next()) : mood;
                    asked = true;
                }
                if (line.startsWith("RCPT") && mood == Mood.TAKE) {
                    mood = byRecipient.apply(line);
                }
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
        } else if (line.startsWith("RCPT") && mood == Mood.FULL) {
            say(out, "452 4.2.2 the mailbox is full");
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
                    FULL,
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
            for (var caller : callers) {
                caller.close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
