package parley.local.office;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import parley.local.engine.Trouble;

/// What this machine has to offer, in bytes.
record Machine(long memory, long disk) {

    private static final long GIB = 1L << 30;
    private static final long MEMORY_NEEDED = 5 * GIB / 2;
    private static final long DISK_NEEDED = 2 * GIB;

    /// The memory that is free or can be freed, within the limits of a container; the disk that `state` lies on.
    static Machine here(Path state) {
        try {
            return new Machine(memoryHere(), Files.getFileStore(nearest(state)).getUsableSpace());
        } catch (IOException e) {
            throw new Trouble("Cannot look at the disk below " + state + ": " + e.getMessage() + ".", e);
        }
    }

    private static Path nearest(Path folder) {
        Path parent = folder.getParent();
        return Files.exists(folder) || parent == null ? folder : nearest(parent);
    }

    private static long memoryHere() throws IOException {
        long whole = ManagementFactory.getPlatformMXBean(com.sun.management.OperatingSystemMXBean.class)
                .getTotalMemorySize();
        Path linux = Path.of("/proc/meminfo");
        if (!Files.exists(linux)) {
            return whole;
        }
        List<String> lines = Files.readAllLines(linux);
        long available = lines.stream()
                .filter(line -> line.startsWith("MemAvailable:"))
                .mapToLong(line -> Long.parseLong(line.replaceAll("\\D", "")) * 1024)
                .findFirst()
                .orElse(whole);
        return Math.min(whole, available);
    }

    /// Refuses a machine that is too small, before anything is started.
    void require() {
        if (memory < MEMORY_NEEDED) {
            throw new Trouble("The office needs 2.5 GiB of memory, and only " + inGib(memory) + " GiB is available.");
        }
        if (disk < DISK_NEEDED) {
            throw new Trouble("The office needs 2 GiB of disk, and only " + inGib(disk) + " GiB is free.");
        }
    }

    private static String inGib(long bytes) {
        return String.format(java.util.Locale.ROOT, "%.1f", (double) bytes / GIB);
    }
}
