package parley.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.local.engine.ProjectHome;

/// The script `parley`, with JDKs and a Maven that only note how they were called.
class ScriptTest {

    private static final List<String> SERVICES =
            List.of("catalog-service", "intake-service", "scheduling-service", "notification-service", "web");
    private static final List<String> ENGINES =
            List.of("local-stack/broker", "local-stack/sign-in", "local-stack/mail", "local-stack/database");

    @TempDir
    private Path folder;

    private Path home;
    private final Map<String, String> environment = new HashMap<>();

    @BeforeEach
    void layOutAProjectThatIsBuilt() throws IOException {
        home = Files.createDirectories(folder.resolve("a project"));
        Files.copy(ProjectHome.path().resolve("parley"), home.resolve("parley"));
        write(home.resolve("pom.xml"), "");
        write(home.resolve("libs/events/pom.xml"), "");
        write(home.resolve("libs/events/src/main/java/Event.java"), "");
        List<String> modules = new ArrayList<>(ENGINES);
        modules.add("local-stack");
        modules.addAll(SERVICES);
        for (String module : modules) {
            write(home.resolve(module).resolve("pom.xml"), "");
            write(home.resolve(module).resolve("src/main/java/Some.java"), "");
        }
        backdate();
        for (String engine : ENGINES) {
            Files.createDirectories(home.resolve(engine).resolve("target/lib"));
        }
        write(home.resolve("local-stack/target/local-stack-1.0.0-SNAPSHOT.jar"), "launcher");
        for (String service : SERVICES) {
            write(home.resolve(service).resolve("target/quarkus-app/quarkus-run.jar"), "");
        }
        program(
                home.resolve("mvnw"),
                "echo \"mvnw $*\" > called\necho '[INFO] Scanning'\necho '[INFO] Building Some part 1.0   [1/2]'");
        write(home.resolve("target/launcher.jar"), "launcher");
        write(home.resolve("target/fast-start/prepared"), "");
        environment.put("PARLEY_JDKS", "");
        environment.put("HOME", folder.toString());
        environment.put("PATH", "/usr/bin:/bin");
    }

    @Test
    void takesTheJdkThatJavaHomeNames() throws IOException, InterruptedException {
        environment.put("JAVA_HOME", jdk("25.0.3").toString());

        assertThat(parley("up").output()).contains("java 25.0.3 ").contains(" parley.local.Main up");
    }

    @Test
    void followsTheLinksOfThePath() throws IOException, InterruptedException {
        Path jdk = jdk("26");
        Path bin = Files.createDirectories(folder.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("javac-real"), jdk.resolve("bin/javac"));
        Files.createSymbolicLink(bin.resolve("javac"), Path.of("javac-real"));
        environment.put("PATH", bin + ":/usr/bin:/bin");

        assertThat(parley("up").output()).contains("java 26 ");
    }

    @Test
    void looksWhereSystemsKeepTheirJdksAndPassesOverOldOnes() throws IOException, InterruptedException {
        environment.put("JAVA_HOME", jdk("17.0.15").toString());
        jdk("21.0.1");
        jdk("25");
        environment.put("PARLEY_JDKS", folder + "/jdk-*");

        assertThat(parley("up").output()).contains("java 25 ");
    }

    @Test
    void saysInOneSentenceWhatToInstall() throws IOException, InterruptedException {
        environment.put("JAVA_HOME", jdk("24.0.2").toString());
        environment.put("PATH", onlyTools().toString());

        Said said = parley("up");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.output().lines()).hasSize(1);
        assertThat(said.output()).startsWith("Parley needs a JDK, version 25 or later");
    }

    @Test
    void buildsNothingThatIsFresh() throws IOException, InterruptedException {
        environment.put("JAVA_HOME", jdk("25").toString());

        assertThat(parley("up").output()).doesNotContain("building");

        assertThat(home.resolve("called")).doesNotExist();
    }

    @Test
    void buildsTheServiceWhoseSourceIsNewer() throws IOException, InterruptedException {
        environment.put("JAVA_HOME", jdk("25").toString());
        touchLater(home.resolve("intake-service/src/main/java/Some.java"));

        assertThat(parley("up").output())
                .contains("building intake-service ", "  [1/2] Some part\n")
                .doesNotContain("Scanning");

        assertThat(home.resolve("called")).content().contains("-pl intake-service -am package");
    }

    @Test
    void buildsEveryServiceWhenALibraryIsNewer() throws IOException, InterruptedException {
        environment.put("JAVA_HOME", jdk("25").toString());
        touchLater(home.resolve("libs/events/src/main/java/Event.java"));

        parley("up");

        assertThat(home.resolve("called")).content().contains("-pl " + String.join(",", SERVICES) + " -am package");
    }

    @Test
    void preparesFastStartsOnceAfterAWholeBuild() throws IOException, InterruptedException {
        environment.put("JAVA_HOME", jdk("25").toString());
        touchLater(home.resolve("libs/events/src/main/java/Event.java"));

        assertThat(parley("up").output()).containsSubsequence("parley.local.Main prepare", "parley.local.Main up");

        Files.setLastModifiedTime(
                home.resolve("libs/events/src/main/java/Event.java"),
                FileTime.from(Instant.parse("2000-01-01T00:00:00Z")));
        assertThat(parley("up").output()).doesNotContain("prepare");
    }

    @Test
    void stopsWhenTheBuildFails() throws IOException, InterruptedException {
        environment.put("JAVA_HOME", jdk("25").toString());
        touchLater(home.resolve("intake-service/pom.xml"));
        program(home.resolve("mvnw"), "echo '[ERROR] no such symbol'\nexit 1");

        Said said = parley("up");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.output())
                .contains("[ERROR] no such symbol", "The build failed")
                .doesNotContain("parley.local.Main");
    }

    @Test
    void explainsItselfWithoutAJdkAndRefusesWhatItDoesNotKnow() throws IOException, InterruptedException {
        environment.put("PATH", onlyTools().toString());

        assertThat(parley("help").output()).contains("./parley up", "./parley demo", "./parley reset");
        assertThat(parley("dance").code()).isEqualTo(2);
    }

    @Test
    void measuringAndTheOfficeNeedNothingOfOneAnother() throws IOException, InterruptedException {
        environment.put("JAVA_HOME", jdk("25").toString());
        write(home.resolve("benchmarks/src/main/java/Some.java"), "");
        Files.createDirectories(home.resolve("benchmarks/target"));

        assertThat(parley("up").output()).doesNotContain("building");
        touchLater(home.resolve("intake-service/src/main/java/Some.java"));
        assertThat(parley("bench").output())
                .contains("building benchmarks ", "parley.benchmarks.Main")
                .doesNotContain("parley.local.Main");

        assertThat(home.resolve("called")).content().contains(" -Pbench ", "-pl benchmarks -am package");
    }

    @Test
    void aMachineWithoutABrowserGetsOneBeforePagesAreTested() throws IOException, InterruptedException {
        environment.put("JAVA_HOME", jdk("25").toString());
        environment.put("PATH", onlyTools().toString());
        installer("chromium fonts-dejavu-core nodejs npm", 0);

        var said = parley("test");

        assertThat(said.output())
                .contains("installing chromium fonts-dejavu-core nodejs npm", "parley.local.Main test")
                .doesNotContain("SKIPPED");
        assertThat(home.resolve("target/browser.log")).content().contains("apt-get install");
    }

    @Test
    void whereABrowserCannotBeInstalledItSaysSoLoudlyAndGoesOnUnlessOneIsRequired()
            throws IOException, InterruptedException {
        environment.put("JAVA_HOME", jdk("25").toString());
        environment.put("PATH", onlyTools().toString());
        assertThat(parley("test").output()).contains("SKIPPED LOUDLY", "parley.local.Main test");
        installer("chromium fonts-dejavu-core nodejs npm", 100);

        assertThat(parley("test").output()).contains("SKIPPED LOUDLY", "parley.local.Main test");
        environment.put("PARLEY_BROWSER", "required");
        var said = parley("test");

        assertThat(said.code()).isEqualTo(1);
        assertThat(said.output()).doesNotContain("parley.local.Main");
    }

    @Test
    void whoHasABrowserIsAskedForNothing() throws IOException, InterruptedException {
        environment.put("JAVA_HOME", jdk("25").toString());
        var tools = onlyTools();
        environment.put("PATH", tools.toString());
        installer("nothing", 100);
        program(tools.resolve("chromium"), "");
        program(tools.resolve("node"), "");
        program(tools.resolve("npm"), "");

        assertThat(parley("test").output()).doesNotContain("installing", "SKIPPED");
    }

    /// What Debian has, as far as it is called; it takes this list alone.
    private void installer(String packages, int code) throws IOException {
        var tools = folder.resolve("tools");
        program(tools.resolve("id"), "echo 0");
        program(
                tools.resolve("apt-get"),
                "echo \"apt-get $*\"\ncase \"$*\" in update | *\" --no-install-recommends " + packages + "\") exit "
                        + code + " ;; esac\nexit 100");
    }

    private record Said(int code, String output) {}

    private Said parley(String command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(
                        "/bin/sh", home.resolve("parley").toString(), command)
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().clear();
        builder.environment().putAll(environment);
        Process process = builder.start();
        try (var reader = process.inputReader()) {
            String output = reader.readAllAsString();
            return new Said(process.waitFor(), output);
        }
    }

    private Path jdk(String version) throws IOException {
        Path jdk = folder.resolve("jdk-" + version);
        program(jdk.resolve("bin/java"), "echo \"java " + version + " $*\"");
        program(jdk.resolve("bin/javac"), "");
        write(jdk.resolve("release"), "IMPLEMENTOR=\"Somebody\"\nJAVA_VERSION=\"" + version + "\"\n");
        return jdk;
    }

    /// A PATH with the tools that the script needs and without any JDK of this machine.
    private Path onlyTools() throws IOException {
        Path tools = Files.createDirectories(folder.resolve("tools"));
        for (String tool : List.of(
                "dirname",
                "sed",
                "find",
                "head",
                "readlink",
                "cat",
                "ls",
                "tr",
                "rm",
                "touch",
                "cmp",
                "cp",
                "mkdir",
                "tail")) {
            Path real = Files.exists(Path.of("/usr/bin", tool)) ? Path.of("/usr/bin", tool) : Path.of("/bin", tool);
            program(tools.resolve(tool), "exec " + real + " \"$@\"");
        }
        return tools;
    }

    private static void program(Path file, String body) throws IOException {
        write(file, "#!/bin/sh\n" + body + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private static void write(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    private static void touchLater(Path file) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2100-01-01T00:00:00Z")));
    }

    private void backdate() throws IOException {
        try (var files = Files.walk(home)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.setLastModifiedTime(file, FileTime.from(Instant.parse("2000-01-01T00:00:00Z")));
            }
        }
    }
}
