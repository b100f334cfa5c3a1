package parley.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TestCountTest {

    private static final FileTime BEGUN = FileTime.from(Instant.parse("2026-01-02T00:00:00Z"));

    @TempDir
    private Path module;

    @Test
    void addsUpTheReportsOfARun() throws IOException {
        report("A", "tests=\"5\" errors=\"1\" skipped=\"1\" failures=\"1\"", "2026-01-02T00:00:01Z");
        report("B", "tests=\"3\" errors=\"0\" skipped=\"0\" failures=\"0\"", "2026-01-02T00:00:02Z");

        assertThat(TestCount.of(module, BEGUN)).hasToString("5 passed, 2 failed, 1 skipped");
    }

    @Test
    void passesOverTheReportsOfEarlierRuns() throws IOException {
        report("Old", "tests=\"9\" errors=\"9\" skipped=\"0\" failures=\"0\"", "2026-01-01T23:59:59Z");

        assertThat(TestCount.of(module, BEGUN)).isEqualTo(TestCount.NONE);
    }

    @Test
    void aModuleWithoutReportsCountsNothing() {
        assertThat(TestCount.of(module.resolve("absent"), BEGUN)).isEqualTo(TestCount.NONE);
    }

    private void report(String name, String counts, String at) throws IOException {
        Path folder = Files.createDirectories(module.resolve("target/surefire-reports"));
        Path file = Files.writeString(
                folder.resolve("TEST-" + name + ".xml"),
                "<?xml version=\"1.0\"?>\n<testsuite name=\"" + name + "\" " + counts + "></testsuite>");
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(at)));
    }
}
