package parley.local.engine;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// A process tied to this one: it watches its standard input, whose other end only we hold.
///
/// When we end, however we end, the pipe closes and the process ends too. Keep a strong reference to a
/// `Child` for as long as it should live: a collected one closes its pipe.
public final class Child {

    private final String name;
    private final Process process;

    private Child(String name, Process process) {
        this.name = name;
        this.process = process;
    }

    static Child start(String name, ProcessBuilder builder) {
        try {
            return new Child(
                    name, builder.redirectInput(ProcessBuilder.Redirect.PIPE).start());
        } catch (IOException e) {
            throw new Trouble(name + " could not be started: " + e.getMessage() + ".", e);
        }
    }

    static Child running(@Nullable Child child, String name) {
        if (child == null) {
            throw new IllegalStateException(name + " was not started.");
        }
        return child;
    }

    public String name() {
        return name;
    }

    public long pid() {
        return process.pid();
    }

    public boolean isAlive() {
        return process.isAlive();
    }

    /// The exit code of an ended process.
    public int exitCode() {
        return process.exitValue();
    }

    Process process() {
        return process;
    }

    /// Runs the action once the process has ended, for whatever reason.
    public void whenEnded(Runnable action) {
        process.onExit().thenRun(action);
    }

    /// Asks the process to end in order and waits; a process that is still there after `patience` is killed.
    public void stop(Duration patience) {
        try {
            process.getOutputStream().close();
        } catch (IOException alreadyClosed) {
            // The process is gone, which is what we are after.
        }
        try {
            if (!process.waitFor(FastStart.goodbye(patience).toMillis(), TimeUnit.MILLISECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            kill();
        }
    }

    /// Ends the process at once, as `kill -9` does, and waits until it is gone.
    public void kill() {
        process.destroyForcibly();
        Processes.awaitTheEndOf(List.of(process.toHandle()), Duration.ofSeconds(10));
        // The handle may know of the end a moment before the process does.
        process.onExit().orTimeout(10, TimeUnit.SECONDS).join();
    }

    static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while waiting.", e);
        }
    }

    /// Runs a command to its end; its output is part of the sentence when it fails.
    static void run(String purpose, List<String> command) {
        try {
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectInput(ProcessBuilder.Redirect.from(new java.io.File("/dev/null")))
                    .start();
            String output;
            try (var reader = process.inputReader()) {
                output = reader.readAllAsString();
            }
            int code = process.waitFor();
            if (code != 0) {
                throw new Trouble("Could not " + purpose + " (exit code " + code + "): " + output.strip());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while trying to " + purpose + ".", e);
        }
    }
}
