package parley.benchmarks.plans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.benchmarks.SmallOffice;
import parley.benchmarks.instances.Malformed;
import parley.benchmarks.plans.Proof.Kind;
import parley.benchmarks.plans.Proof.Price;

class ProofFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void writesTheClaimAndALinePerPriceAndReadsThemBack() throws IOException {
        var file = folder.resolve("proof.tsv");
        var proof = new Proof(
                3, List.of(new Price(Kind.WEEK, "lead", 0, Proof.ONE), new Price(Kind.ROOMS, "4+", 44, 250_000_000)));

        ProofFile.write(file, proof);

        assertThat(Files.readString(file)).isEqualTo("""
                AT_MOST\ton-time\t-\t3
                WEEK\tlead\t0\t1000000000
                ROOMS\t4+\t44\t250000000
                """);
        assertThat(ProofFile.read(file, SmallOffice.list())).isEqualTo(proof);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "WEEK lead 1|expected four fields",
                "WEEK nobody 1 5|there is no practitioner \"nobody\"",
                "ROOMS many 1 5|there is no room for \"many\"",
                "MONTH lead 1 5|\"MONTH\" is none of",
                "WEEK lead -1 5|expected a week",
                "DAY lead 2020 5|expected a week",
                "WEEK lead 1 -5|expected billionths",
                "WEEK lead 1 1000000000001|expected billionths",
                "WEEK lead 0 5|has a price already"
            })
    void saysWhichLineIsWrongAndWhy(String line, String told) throws IOException {
        var file = Files.writeString(
                folder.resolve("proof.tsv"),
                "AT_MOST\ton-time\t-\t3\nWEEK\tlead\t0\t7\n" + line.replace(' ', '\t') + "\n");

        assertThatThrownBy(() -> ProofFile.read(file, SmallOffice.list()))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("proof.tsv, line 3")
                .hasMessageContaining(told);
    }

    @Test
    void refusesAProofOfNothing() throws IOException {
        var empty = Files.writeString(folder.resolve("proof.tsv"), "");

        assertThatThrownBy(() -> ProofFile.read(empty, SmallOffice.list()))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("line 1: expected AT_MOST");
    }
}
