package parley.local;

import static org.awaitility.Awaitility.await;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/// The launcher in a process of its own, as the script would start it.
final class Launched implements AutoCloseable {

    private final Process process;
    private final Path output;

    private Launched(Process process, Path output) {
        this.process = process;
        this.output = output;
    }

    static Launched with(Path home, Map<String, String> environment, String... args) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dparley.home=" + home,
                "-cp",
                home.resolve("local-stack/target/classes") + File.pathSeparator + home.resolve("local-stack/target/lib")
                        + "/*",
                "parley.local.Main"));
        command.addAll(List.of(args));
        Path output = Files.createTempFile(home, "launcher", ".out");
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        return new Launched(builder.start(), output);
    }

    String output() {
        try {
            return Files.readString(output);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /// Waits until the launcher says so; tells what it said instead if it ends.
    Launched awaitSaying(String words) {
        await().atMost(Duration.ofSeconds(60))
                .pollInterval(Duration.ofMillis(50))
                .until(() -> {
                    if (!process.isAlive() && !output().contains(words)) {
                        throw new AssertionError("The launcher ended: " + output());
                    }
                    return output().contains(words);
                });
        return this;
    }

    int awaitEnd() throws InterruptedException {
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            throw new AssertionError("The launcher does not end: " + output());
        }
        return process.exitValue();
    }

    /// All processes below the launcher, PostgreSQL's included though it has a session of its own.
    List<ProcessHandle> family() {
        return process.descendants().toList();
    }

    ProcessHandle child(String words) {
        return process.children()
                .filter(child -> commandLine(child).contains(words))
                .findFirst()
                .orElseThrow();
    }

    private static String commandLine(ProcessHandle process) {
        return process.info().commandLine().orElse("");
    }

    void terminate() {
        process.destroy();
    }

    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
