package parley.local.office;

import java.io.PrintStream;
import java.util.Locale;

/// Tells a person at the terminal what is being done, with the seconds since the beginning.
public final class Progress {

    private final PrintStream out;
    private final long begun = System.nanoTime();

    public Progress(PrintStream out) {
        this.out = out;
    }

    public void say(String what) {
        out.printf(Locale.ROOT, "%6.1f s  %s%n", seconds(), what);
        out.flush();
    }

    public double seconds() {
        return (System.nanoTime() - begun) / 1e9;
    }
}
