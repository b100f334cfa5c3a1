package parley.benchmarks.packing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import parley.benchmarks.SmallOffice;
import parley.benchmarks.checking.Checker;
import parley.benchmarks.contenders.Effort;
import parley.benchmarks.contenders.Watch;
import parley.benchmarks.instances.Malformed;
import parley.benchmarks.planner.Parley;
import parley.benchmarks.world.World;

class PackingFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void casesOnTimeAreDisjointSets() throws IOException {
        // Five sets in a ring, each with an element in common with the next, and one in nobody's way.
        var list = PackingFile.read(file(" 5 6 \n1 1 1 1 1 1\n2\n1 2\n2\n 2 3\n2\n3 4\n2\n4 5\n2\n5 1\n"));

        var plan = new Parley().plan(new World(list), new Effort(0.3, 1, 1), new Watch());

        var verdict = new Checker(list).check(plan);
        assertThat(verdict.violations()).isEmpty();
        assertThat(verdict.score().onTime()).isEqualTo(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1", "1 2\n1 2\n1\n1\n", "1 2\n1 1\n1\n3\n", "1 2\n1 1\n2\n1\n", "1 2\n1 x\n1\n1"})
    void refusesWhatItCannotRead(String text) throws IOException {
        var file = file(text);

        assertThatThrownBy(() -> PackingFile.read(file)).isInstanceOf(Malformed.class);
    }

    @Test
    void bestKnownValuesAreNamesAndNumbers() throws IOException {
        assertThat(BestKnown.read(SmallOffice.instances().resolve("packing-best-known.tsv"))
                        .of("pb_1000rnd0800.dat"))
                .isEqualTo(175);
        assertThat(BestKnown.read(file("a\t3\n")).of("b")).isZero();
        assertThatThrownBy(() -> BestKnown.read(file("a\t3\nb 4\n")))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("line 2");
    }

    private Path file(String text) throws IOException {
        return Files.writeString(folder.resolve("sets.dat"), text);
    }
}
