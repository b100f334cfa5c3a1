package parley.local.engine;

import java.nio.file.Path;
import java.time.Duration;
import java.util.function.BooleanSupplier;

/// Waits for a child to become ready, and says what happened when it does not.
public final class Waiting {

    private Waiting() {}

    public static void until(BooleanSupplier ready, Child child, Duration patience, Path log) {
        long end = System.nanoTime() + patience.toNanos();
        while (!ready.getAsBoolean()) {
            if (!child.isAlive()) {
                throw new Trouble(child.name() + " ended while starting (exit code " + child.exitCode()
                        + "); its last words are in " + log + ".");
            }
            if (System.nanoTime() > end) {
                throw new Trouble(child.name() + " was not ready after " + patience.toSeconds()
                        + " seconds; its log is " + log + ".");
            }
            Child.pause(25);
        }
    }
}
