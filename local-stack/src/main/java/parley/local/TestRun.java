package parley.local;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import parley.local.engine.ProjectHome;
import parley.local.engine.Trouble;
import parley.local.office.Progress;

/// `./parley test`: what the build server runs, with a line per stage and a count at the end.
final class TestRun {

    private static final Pattern STAGE = Pattern.compile("\\[INFO] Building (.+?) \\S+ +(\\[\\d+/\\d+])");
    private static final Pattern TOLD =
            Pattern.compile("\\[ERROR] .*|.*Tests use the local stack:.*|.*SKIPPED LOUDLY.*");
    private static final int ENOUGH = 60;

    private TestRun() {}

    static int run(List<String> args) {
        List<String> goals =
                switch (args.isEmpty() ? "" : args.getFirst()) {
                    case "" -> List.of("verify");
                    case "--quick" -> List.of("-Pquick", "-T1C", "-Dsurefire.excludesFile=" + exclusions(), "test");
                    case "--soak" -> List.of("-Dparley.tier=soak", "verify");
                    default -> List.of();
                };
        if (goals.isEmpty() || args.size() > 1) {
            return Main.misused("test takes --quick, --soak or nothing");
        }
        Progress progress = new Progress(System.out);
        FileTime begun = now();
        int code = maven(goals, progress);
        TestCount sum = TestCount.NONE;
        System.out.println();
        for (String module : modules()) {
            TestCount count = TestCount.of(ProjectHome.path().resolve(module), begun);
            if (!count.equals(TestCount.NONE)) {
                System.out.printf("  %-22s %s%n", module, count);
            }
            sum = sum.plus(count);
        }
        boolean green = code == 0 && sum.failed() == 0;
        System.out.printf(
                Locale.ROOT, "%n%s after %.0f s%n", green ? "All is well" : "Something is wrong", progress.seconds());
        System.out.println(sum);
        return green ? 0 : 1;
    }

    private static Path exclusions() {
        Path home = ProjectHome.path();
        Path file = home.resolve("target/quick-exclusions");
        try {
            Files.createDirectories(file.getParent());
            return Files.write(
                    file, EdgeTests.of(modules().stream().map(home::resolve).toList()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static int maven(List<String> goals, Progress progress) {
        List<String> command = new ArrayList<>(
                List.of(ProjectHome.path().resolve("mvnw").toString(), "-B", "-ntp", "-fae", "-Dstyle.color=never"));
        command.addAll(goals);
        Path log = ProjectHome.path().resolve("target/parley-test.log");
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(ProjectHome.path().toFile())
                .redirectErrorStream(true);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        try {
            Files.createDirectories(log.getParent());
            Process process = builder.start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
            process.getOutputStream().close();
            follow(process, log, progress);
            return process.waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new Trouble("Interrupted while testing.", e);
        }
    }

    private static void follow(Process process, Path log, Progress progress) throws IOException {
        int told = 0;
        try (var lines = process.inputReader();
                BufferedWriter whole = Files.newBufferedWriter(log)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                whole.write(line);
                whole.newLine();
                Matcher stage = STAGE.matcher(line);
                if (stage.lookingAt()) {
                    progress.say(stage.group(2) + " " + stage.group(1));
                } else if (TOLD.matcher(line).matches() && told < ENOUGH) {
                    told++;
                    System.out.println("          " + line);
                }
            }
        }
        if (told == ENOUGH) {
            System.out.println("          … the rest is in " + log);
        }
    }

    private static FileTime now() {
        try {
            Path here = Files.createTempFile("parley-test", null);
            FileTime time = Files.getLastModifiedTime(here);
            Files.delete(here);
            return time;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> modules() {
        try {
            return Pattern.compile("<module>([^<]+)</module>")
                    .matcher(Files.readString(ProjectHome.path().resolve("pom.xml")))
                    .results()
                    .map(found -> found.group(1))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
