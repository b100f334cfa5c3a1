package parley.local.demo;

import java.io.PrintStream;
import java.time.Duration;
import java.util.Locale;

/// Tells a story line by line, each with the time that the step took.
public final class Narrator {

    private final PrintStream out;
    private long since = System.nanoTime();

    public Narrator(PrintStream out) {
        this.out = out;
    }

    /// A narrator for plays that nobody watches.
    public static Narrator silent() {
        return new Narrator(
                new PrintStream(PrintStream.nullOutputStream(), true, java.nio.charset.StandardCharsets.UTF_8));
    }

    void title(String title) {
        out.println();
        out.println("  " + title);
        out.println("  " + "-".repeat(title.length()));
        since = System.nanoTime();
    }

    /// One step, with the seconds since the one before.
    void tell(String sentence) {
        out.printf(Locale.ROOT, "  %5.1f s  %s%n", secondsSinceLast(), sentence);
    }

    /// Something that belongs to the step above it.
    void aside(String sentence) {
        out.println("             " + sentence);
    }

    void end(Duration took) {
        out.println();
        out.printf(Locale.ROOT, "  Played in %.1f seconds.%n", took.toMillis() / 1000.0);
    }

    private double secondsSinceLast() {
        long now = System.nanoTime();
        double seconds = (now - since) / 1e9;
        since = now;
        return seconds;
    }
}
