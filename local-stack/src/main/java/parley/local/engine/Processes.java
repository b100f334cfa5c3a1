package parley.local.engine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collection;

/// Questions about processes that are not our children.
///
/// In a container the first process often does not bury the dead, so a process that has ended still has a
/// number; the platform's own `isAlive` then says yes.
public final class Processes {

    private Processes() {}

    public static boolean lives(long pid) {
        return ProcessHandle.of(pid).map(Processes::lives).orElse(false);
    }

    public static boolean lives(ProcessHandle process) {
        return process.isAlive() && !unburied(process.pid());
    }

    static void awaitTheEndOf(Collection<ProcessHandle> processes, Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        while (processes.stream().anyMatch(Processes::lives) && System.nanoTime() < end) {
            Child.pause(10);
        }
    }

    /// Linux tells the state after the name, which stands in brackets and may hold anything.
    private static boolean unburied(long pid) {
        try {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            return stat.startsWith("Z", stat.lastIndexOf(')') + 2);
        } catch (IOException notLinuxOrGone) {
            return false;
        }
    }
}
