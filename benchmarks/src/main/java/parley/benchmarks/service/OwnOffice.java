package parley.benchmarks.service;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/// An office of our own, with its own folder and its own ports, so that nobody's is changed: `./parley up` as a child.
///
/// Its services run as they do in a container: with both compilers and the heap that they get there. However we end,
/// the office ends with us, and nothing of it stays.
final class OwnOffice implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofMinutes(6);
    private static final Duration GOODBYE = Duration.ofSeconds(60);
    private static final Duration A_LOOK = Duration.ofSeconds(30);
    private static final int PORTS = 14;

    /// What deploy/images/Dockerfile and the 512 MB of a pod come to, as far as a local office does otherwise.
    static final String AS_IN_PRODUCTION = "-XX:TieredStopAtLevel=4 -XX:SweeperThreshold=100 -Xmx307m";

    private final Path parley = Path.of(System.getProperty("parley.home", ".")).resolve("parley");
    private final Path state;
    private final int base;
    private final Thread ending = new Thread(this::forget, "ending the office");
    private final Path log;
    private @Nullable Process process;
    private boolean opened = true;

    OwnOffice() throws IOException {
        state = Files.createTempDirectory("parley-bench-");
        log = state.resolveSibling(state.getFileName() + ".log");
        base = freeBlock();
        Runtime.getRuntime().addShutdownHook(ending);
    }

    URI pages() {
        return at(0);
    }

    URI catalogue() {
        return at(1);
    }

    URI intake() {
        return at(2);
    }

    URI scheduling() {
        return at(3);
    }

    URI tokens() {
        return URI.create("http://localhost:" + (base + 7) + "/development-sign-in/token");
    }

    /// Where scheduling keeps what it knows, with the name of its role, which is its password too.
    String database() {
        return database("scheduling");
    }

    /// Where a service keeps what it knows.
    String database(String name) {
        return "jdbc:postgresql://127.0.0.1:" + (base + 8) + "/" + name;
    }

    /// How its services' Java is started otherwise than that of any local office.
    String flags() {
        return Objects.requireNonNullElse(command().environment().get("PARLEY_SERVICE_JAVA"), "");
    }

    /// Returns when it is open.
    void open() throws IOException, InterruptedException {
        process = command("up")
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        var begun = System.nanoTime();
        while (!isOpen()) {
            if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                opened = false;
                throw new Broken("the office did not open; its last words are in " + log);
            }
            Thread.sleep(200);
        }
    }

    /// What scheduling's heap holds once everything that nobody needs any more is swept away, in bytes.
    long heapOfScheduling() throws IOException, InterruptedException {
        var its = process;
        var scheduling = its == null
                ? Optional.<ProcessHandle>empty()
                : its.descendants()
                        .filter(each ->
                                each.info().commandLine().orElse("").contains("scheduling-service/target/quarkus-app"))
                        .findFirst();
        var histogram = state.resolveSibling(state.getFileName() + ".heap");
        var pid = scheduling
                .orElseThrow(() -> new Broken("scheduling has no process"))
                .pid();
        var jcmd = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "jcmd").toString(),
                        Long.toString(pid),
                        "GC.class_histogram")
                .redirectErrorStream(true)
                .redirectOutput(histogram.toFile())
                .start();
        if (!jcmd.waitFor(A_LOOK.toSeconds(), TimeUnit.SECONDS)) {
            jcmd.destroyForcibly();
            throw new Broken("scheduling does not say what its heap holds");
        }
        try (var lines = Files.lines(histogram)) {
            var total = lines.filter(line -> line.startsWith("Total")).findFirst();
            return Long.parseLong(total.orElseThrow(() -> new Broken("jcmd says nothing of scheduling's heap"))
                    .split("\\s+")[2]);
        } finally {
            Files.delete(histogram);
        }
    }

    /// Ends it, and opens it again with all that it holds.
    void reopen() throws IOException, InterruptedException {
        end();
        open();
    }

    private boolean isOpen() {
        try {
            var note = new ObjectMapper().readTree(state.resolve("office.json").toFile());
            return note.path("ready").asBoolean()
                    && process != null
                    && note.path("pid").asLong() == process.pid();
        } catch (IOException notYet) {
            return false;
        }
    }

    /// It is asked to end; what it leaves running, a build for instance, is not asked.
    private void end() {
        var its = process;
        if (its == null) {
            return;
        }
        var children = its.descendants().toList();
        its.destroy();
        try {
            if (!its.waitFor(GOODBYE.toSeconds(), TimeUnit.SECONDS)) {
                its.destroyForcibly();
            }
        } catch (InterruptedException e) {
            its.destroyForcibly();
            Thread.currentThread().interrupt();
        }
        children.forEach(ProcessHandle::destroyForcibly);
    }

    private synchronized void forget() {
        end();
        try {
            // It knows of folders that belong to the database's own user.
            var reset = command("reset", "--yes")
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            if (!reset.waitFor(GOODBYE.toSeconds(), TimeUnit.SECONDS)) {
                reset.destroyForcibly();
            }
            remove(state);
            Files.deleteIfExists(state.resolveSibling(state.getFileName() + ".heap"));
            if (opened) {
                Files.deleteIfExists(log);
            }
        } catch (IOException leftOver) {
            System.err.println("What could not be forgotten is in " + state);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var each : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(each);
            }
        }
    }

    /// Ends it and forgets all that it held.
    @Override
    public void close() {
        forget();
        try {
            Runtime.getRuntime().removeShutdownHook(ending);
        } catch (IllegalStateException alreadyEnding) {
            // Then it is the end of this process that has forgotten it.
        }
    }

    private ProcessBuilder command(String... words) {
        var line = new ArrayList<>(List.of(words));
        line.addFirst(parley.toString());
        var command = new ProcessBuilder(line);
        command.environment().put("PARLEY_STATE", state.toString());
        command.environment().put("PARLEY_BASE_PORT", Integer.toString(base));
        command.environment().putIfAbsent("PARLEY_SERVICE_JAVA", AS_IN_PRODUCTION);
        // What is learned for a quick start fits the flags of a local office.
        command.environment().put("PARLEY_FAST_START", "no");
        return command.redirectErrorStream(true);
    }

    private URI at(int place) {
        return URI.create("http://localhost:" + (base + place));
    }

    /// A block in which nobody listens, below the ports that systems hand out for outgoing connections.
    private static int freeBlock() throws IOException {
        for (var base = 26_000; base < 32_000; base += PORTS) {
            if (isFree(base)) {
                return base;
            }
        }
        throw new Broken("there is no free block of ports between 26000 and 32000");
    }

    private static boolean isFree(int base) {
        for (var port = base; port < base + PORTS; port++) {
            try (var _ = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
                // Nobody is here.
            } catch (IOException taken) {
                return false;
            }
        }
        return true;
    }
}
