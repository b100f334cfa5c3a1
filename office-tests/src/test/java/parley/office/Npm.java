package parley.office;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Assumptions;

/// The client in TypeScript and the tools it is built with. Where these cannot be had, its tests are skipped, and
// loudly;
/// a build server (`CI`) does not skip them.
final class Npm {

    private static final Path CLIENT = Path.of("../clients/typescript");
    private static final Pattern AWAY =
            Pattern.compile("ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|EAI_AGAIN|ENETUNREACH|EHOSTUNREACH");
    private static final int OLDEST_MAJOR = 20;
    private static final int OLDEST_MINOR = 19;
    private static final int PATIENCE_SECONDS = 120;

    private Npm() {}

    private record Said(int code, String words) {}

    /// Fetches the tools that the lock file names, unless they are there.
    static void install() {
        if (!isNewEnough(say(List.of("node", "--version"), Map.of()).words())) {
            skip("no Node " + OLDEST_MAJOR + "." + OLDEST_MINOR + " or later");
        }
        if (say(List.of("npm", "--version"), Map.of()).code() != 0) {
            skip("no npm");
        }
        if (isInstalled()) {
            return;
        }
        var said =
                say(List.of("npm", "ci", "--ignore-scripts", "--no-audit", "--no-fund", "--fetch-retries=1"), Map.of());
        if (said.code() != 0 && AWAY.matcher(said.words()).find()) {
            skip("no way to npm's registry");
        }
        assertThat(said.code()).as(said.words()).isZero();
    }

    /// Runs one of the scripts of the client and insists that it ends well.
    static String run(String script, Map<String, String> environment, String... arguments) {
        var command = new ArrayList<>(List.of("npm", "run", "--silent", script, "--"));
        command.addAll(List.of(arguments));
        var said = say(command, environment);
        assertThat(said.code()).as(said.words()).isZero();
        return said.words().strip();
    }

    private static boolean isNewEnough(String version) {
        var numbers = Pattern.compile("v(\\d+)\\.(\\d+)\\..*").matcher(version.strip());
        if (!numbers.matches()) {
            return false;
        }
        var major = Integer.parseInt(numbers.group(1));
        return major > OLDEST_MAJOR || major == OLDEST_MAJOR && Integer.parseInt(numbers.group(2)) >= OLDEST_MINOR;
    }

    private static boolean isInstalled() {
        var wanted = CLIENT.resolve("package-lock.json");
        var there = CLIENT.resolve("node_modules/.package-lock.json");
        try {
            return Files.exists(there)
                    && Files.getLastModifiedTime(there).compareTo(Files.getLastModifiedTime(wanted)) > 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void skip(String reason) {
        var words = "no client in TypeScript was tried, for this machine has " + reason + "; see CONTRIBUTING.md";
        if (System.getenv("CI") != null || "required".equals(System.getenv("PARLEY_BROWSER"))) {
            throw new AssertionError(words);
        }
        System.err.println("SKIPPED LOUDLY: " + words);
        Assumptions.abort(reason);
    }

    private static Said say(List<String> command, Map<String, String> environment) {
        try {
            var words = Files.createTempFile("parley-npm-", ".log");
            var builder = new ProcessBuilder(command)
                    .directory(CLIENT.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(words.toFile());
            builder.environment().putAll(environment);
            var process = builder.start();
            var ended = process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (!ended) {
                process.destroyForcibly();
            }
            var said = Files.readString(words);
            Files.delete(words);
            return new Said(ended ? process.exitValue() : 1, said);
        } catch (IOException e) {
            return new Said(127, "");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(e);
        }
    }
}
