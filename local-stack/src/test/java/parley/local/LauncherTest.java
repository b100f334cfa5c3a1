package parley.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import parley.local.engine.DatabaseServer;
import parley.local.engine.Processes;
import parley.local.office.Ports;
import parley.local.office.State;

/// The launcher with real engines; only the services are stand-ins.
@Tag("edge")
class LauncherTest {

    @TempDir
    private Path folder;

    private Path home;
    private int base;
    private Map<String, String> environment;

    @BeforeEach
    void layOutAProject() throws IOException {
        home = FakeProject.in(folder);
        base = Ports.free().base();
        environment =
                Map.of("PARLEY_STATE", folder.resolve("state").toString(), "PARLEY_BASE_PORT", Integer.toString(base));
    }

    @AfterEach
    void removeTheState() {
        new State(folder.resolve("state")).remove();
    }

    @Test
    void anOfficeEndsInOrderAndResumesWhatItKept() throws IOException, InterruptedException, SQLException {
        try (Launched first = Launched.with(home, environment, "up").awaitSaying("To end: Ctrl-C")) {
            sql("create table kept as select 7 as id");
            List<ProcessHandle> family = processes(first);

            try (Launched second = Launched.with(home, environment, "up")) {
                assertThat(second.awaitEnd()).isEqualTo(1);
                assertThat(second.output()).contains("already running at http://localhost:" + base);
            }
            first.terminate();

            first.awaitEnd();
            assertThat(first.output())
                    .containsSubsequence("ending the services", "everything has ended")
                    .doesNotContain("unexpectedly");
            awaitTheEndOf(family);
        }
        try (Launched again = Launched.with(home, environment, "up").awaitSaying("To end: Ctrl-C")) {
            sql("insert into kept values (8)");

            assertThat(again.output()).contains("no passwords are checked", "/q/swagger-ui", "staff-rosa");
        }
    }

    @Test
    void aKilledLauncherLeavesNothingRunning() throws IOException, InterruptedException {
        try (Launched launcher = Launched.with(home, environment, "up").awaitSaying("To end: Ctrl-C")) {
            List<ProcessHandle> family = processes(launcher);

            launcher.kill();

            awaitTheEndOf(family);
        }
        try (Launched next = Launched.with(home, environment, "up")) {
            next.awaitSaying("To end: Ctrl-C");
        }
    }

    @Test
    void aServiceThatDiesEndsTheOfficeWithASentence() throws IOException, InterruptedException {
        try (Launched launcher = Launched.with(home, environment, "up").awaitSaying("To end: Ctrl-C")) {
            List<ProcessHandle> family = processes(launcher);

            launcher.child("intake-service").destroyForcibly();

            assertThat(launcher.awaitEnd()).isEqualTo(1);
            assertThat(launcher.output())
                    .contains("intake-service ended unexpectedly (exit code 137); its last words are in ")
                    .contains("intake-service.log");
            awaitTheEndOf(family);
        }
    }

    @Test
    void aServiceThatDoesNotStartIsNamedAndNothingStays() throws IOException, InterruptedException {
        Map<String, String> crashing = new HashMap<>(environment);
        Path now = folder.resolve("crash-now");
        crashing.put("FAKE_CRASH", "scheduling-service");
        crashing.put("FAKE_CRASH_ONCE_THERE_IS", now.toString());
        try (Launched launcher = Launched.with(home, crashing, "up").awaitSaying("Kafka is ready")) {
            List<ProcessHandle> family = processes(launcher);

            Files.createFile(now);

            assertThat(launcher.awaitEnd()).isEqualTo(1);
            assertThat(launcher.output()).contains("scheduling-service ended while starting (exit code 3)");
            awaitTheEndOf(family);
        }
    }

    @Test
    void aTakenPortIsNamedWithItsHolderBeforeAnythingStarts() throws IOException, InterruptedException {
        try (ServerSocket _ = new ServerSocket(base + 10, 1, InetAddress.getLoopbackAddress());
                Launched launcher = Launched.with(home, environment, "up")) {

            assertThat(launcher.awaitEnd()).isEqualTo(1);

            assertThat(launcher.output())
                    .contains("Port " + (base + 10) + ", meant for Kafka, is taken by java (process "
                            + ProcessHandle.current().pid() + ")")
                    .doesNotContain("starting");
        }
    }

    @Test
    void aResetRefusesWhileTheOfficeRunsAndRemovesItAfterwards() throws IOException, InterruptedException {
        try (Launched office = Launched.with(home, environment, "up").awaitSaying("To end: Ctrl-C");
                Launched early = Launched.with(home, environment, "reset", "--yes")) {
            assertThat(early.awaitEnd()).isEqualTo(1);
            assertThat(early.output()).contains("is running; end it first");
        }
        try (Launched reset = Launched.with(home, environment, "reset", "--yes")) {
            assertThat(reset.awaitEnd()).isZero();
        }
        assertThat(Files.exists(folder.resolve("state"))).isFalse();
    }

    /// The launcher's family, and the database servers, which belong to nobody's family.
    private List<ProcessHandle> processes(Launched launcher) throws IOException {
        List<ProcessHandle> all = new ArrayList<>(launcher.family());
        ProcessHandle.allProcesses()
                .filter(process -> process.info()
                        .commandLine()
                        .orElse("")
                        .matches(".*postgres .*-p (" + (base + 8) + "|" + (base + 9) + ") .*"))
                .forEach(all::add);
        return all;
    }

    private static void awaitTheEndOf(List<ProcessHandle> family) {
        assertThat(family).hasSizeGreaterThan(8);
        await().atMost(Duration.ofSeconds(25)).until(() -> family.stream().noneMatch(Processes::lives));
    }

    private void sql(String statement) throws SQLException {
        try (var connection = new DatabaseServer("127.0.0.1", base + 8).connect("catalog", "catalog");
                var execution = connection.createStatement()) {
            execution.execute(statement);
        }
    }
}
