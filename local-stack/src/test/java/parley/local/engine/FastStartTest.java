package parley.local.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FastStartTest {

    @TempDir
    private Path home;

    private Path cache = Path.of("unused");
    private Path jar = Path.of("unused");
    private @Nullable String before;

    @BeforeEach
    void layOut() throws IOException {
        before = System.getProperty("parley.home");
        System.setProperty("parley.home", home.toString());
        Files.createDirectories(home.resolve("target/fast-start"));
        Files.createDirectories(home.resolve("lib"));
        cache = Files.writeString(home.resolve("target/fast-start/intake.aot"), "");
        jar = Files.writeString(home.resolve("intake.jar"), "");
        at(cache, "2026-01-02T00:00:00Z");
        at(jar, "2026-01-01T00:00:00Z");
        at(home.resolve("lib"), "2026-01-01T00:00:00Z");
    }

    @AfterEach
    void clear() {
        if (before == null) {
            System.clearProperty("parley.home");
        } else {
            System.setProperty("parley.home", before);
        }
        System.clearProperty(FastStart.PROPERTY);
    }

    @Test
    void aCacheYoungerThanEveryJarIsUsed() {
        assertThat(FastStart.flags("intake", List.of(jar.toString(), home + "/lib/*")))
                .contains("-XX:AOTCache=" + cache);
    }

    @Test
    void aCacheOfAnEarlierBuildIsNot() throws IOException {
        at(jar, "2026-01-03T00:00:00Z");

        assertThat(FastStart.flags("intake", List.of(jar.toString()))).isEmpty();
    }

    @Test
    void aCacheOfOtherLibrariesIsNot() throws IOException {
        at(home.resolve("lib"), "2026-01-03T00:00:00Z");

        assertThat(FastStart.flags("intake", List.of(jar.toString(), home + "/lib/*")))
                .isEmpty();
    }

    @Test
    void aProgramThatWasNeverTaughtJustStarts() {
        assertThat(FastStart.flags("catalog", List.of(jar.toString()))).isEmpty();
    }

    @Test
    void whileTeachingNothingLearnedBeforeIsUsed() {
        System.setProperty(FastStart.PROPERTY, "record");

        assertThat(FastStart.flags("intake", List.of(jar.toString())))
                .contains("-XX:AOTMode=record")
                .noneMatch(flag -> flag.startsWith("-XX:AOTCache"));
    }

    private static void at(Path file, String instant) throws IOException {
        Files.setLastModifiedTime(file, FileTime.from(Instant.parse(instant)));
    }
}
