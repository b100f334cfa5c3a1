package parley.benchmarks.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.benchmarks.SmallOffice;
import parley.benchmarks.instances.Malformed;

class PlanFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void writesALinePerCaseAndReadsItBack() throws IOException {
        var file = folder.resolve("plan.tsv");

        PlanFile.write(file, SmallOffice.PLAN);

        assertThat(Files.readString(file)).isEqualTo("""
                c0\t36\tlead,novice\tbig
                c1\t60\tlead\tlittle
                c2\t132\tlead,skilled\tONLINE
                """);
        assertThat(PlanFile.read(file, SmallOffice.list())).isEqualTo(SmallOffice.PLAN);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "c0 36 lead|expected four fields",
                "c0 36 lead big more|expected four fields",
                "c9 36 lead big|there is no case \"c9\"",
                "c0 noon lead big|a start is a whole number",
                "c0 36 lead,nobody big|there is no practitioner \"nobody\"",
                "c0 36 lead,novice attic|there is no room \"attic\""
            })
    void saysWhichLineIsWrongAndWhy(String line, String told) throws IOException {
        var file = Files.writeString(
                folder.resolve("plan.tsv"), "c1\t60\tlead\tlittle\n" + line.replace(' ', '\t') + "\n");

        assertThatThrownBy(() -> PlanFile.read(file, SmallOffice.list()))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("plan.tsv, line 2")
                .hasMessageContaining(told);
    }

    @Test
    void refusesWhatIsNoText() throws IOException {
        var file = Files.write(folder.resolve("plan.tsv"), new byte[] {(byte) 0xff, (byte) 0xfe, 0});

        assertThatThrownBy(() -> PlanFile.read(file, SmallOffice.list())).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> PlanFile.read(folder, SmallOffice.list())).isInstanceOf(Malformed.class);
    }
}
