package parley.benchmarks;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The commands as somebody types them.
class MainTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @Test
    void whatMatchWritesPassesTheCheck() throws IOException {
        var list = list(SmallOffice.TEXT);
        var plan = folder.resolve("plan.tsv").toString();

        var matched = run("match", list, "--seconds", "0.3", "--out", plan);
        var checked = run("check", list, plan);

        assertThat(matched.code()).isZero();
        assertThat(Files.readAllLines(Path.of(plan))).hasSize(4).allMatch(line -> line.matches("c\\d(\t[^\t]+){3}"));
        assertThat(checked.code()).isZero();
        assertThat(checked.text()).contains("violations 0", "scheduled 4");
    }

    @Test
    void whatMatchProvesIsProvenAnewAndAForgedClaimIsNot() throws IOException {
        var list = list(
                SmallOffice.changed("\"maxPerWeek\":3,\"recentSessions\":2", "\"maxPerWeek\":1,\"recentSessions\":2"));
        var plan = folder.resolve("plan.tsv").toString();
        var proof = folder.resolve("proof.tsv");

        run("match", list, "--seconds", "0.3", "--out", plan, "--proof", proof.toString());
        var checked = run("check", list, plan, "--proof", proof.toString());
        var prices = Files.readString(proof);
        Files.writeString(proof, prices.replace("-\t3", "-\t2"));
        var forged = run("check", list, plan, "--proof", proof.toString());
        Files.writeString(proof, prices.lines().findFirst().orElseThrow() + "\n");
        var empty = run("check", list, plan, "--proof", proof.toString());

        assertThat(checked.code()).isZero();
        assertThat(checked.text()).contains("on time 3 of 4", "proven: at most 3 on time");
        assertThat(forged.code()).isOne();
        assertThat(forged.text()).contains("NOT proven: at most 2 on time").contains("3 at most");
        assertThat(empty.code()).isOne();
    }

    @Test
    void aPlanThatBreaksARuleIsToldAndFails() throws IOException {
        var plan = Files.writeString(folder.resolve("plan.tsv"), "c0\t36\tlead,tied\tbig\n");

        var checked = run("check", list(SmallOffice.TEXT), plan.toString());

        assertThat(checked.code()).isOne();
        assertThat(checked.text()).contains("violations 1", "c0", "tied");
    }

    @Test
    void optionsAreKeptOneALineTheBestFirst() throws IOException {
        var options = folder.resolve("options.tsv");

        var asked = run(
                "options",
                list(SmallOffice.TEXT),
                "--rounds",
                "1",
                "--warm",
                "0.01",
                "--top",
                "3",
                "--out",
                options.toString());

        assertThat(asked.code()).isZero();
        var lines = Files.readAllLines(options);
        assertThat(lines).hasSize(12);
        assertThat(lines.get(0)).matches("c0\t\\d+\tlead,\\w+\tbig\t1\tin time\t\\d+");
        assertThat(lines.get(1)).startsWith("c0\t").contains("\t2\t");
        assertThat(lines.get(3)).startsWith("c1\t").contains("\t1\t");
    }

    @Test
    void whatCannotBeReadIsNamedWithPlaceAndReason() throws IOException {
        var reversed = run("match", list(SmallOffice.changed("[50,72]", "[72,50]")));
        var torn = run("options", list("{\n\"name\": \"torn\",\n"));
        var missing = run("match", folder.resolve("none.json").toString());

        assertThat(reversed)
                .isEqualTo(new Told(
                        2,
                        "list.json: participants[0].free[1]: the window 72 to 50 ends " + "before it begins"
                                + System.lineSeparator()));
        assertThat(torn.code()).isEqualTo(2);
        assertThat(torn.text())
                .startsWith("list.json: not the JSON of a waiting list")
                .contains("line 3")
                .doesNotContain("Source");
        assertThat(missing.code()).isEqualTo(2);
        assertThat(missing.text()).contains("none.json: there is no file that can be read");
    }

    @Test
    void fieldsThatMeanNothingHereAreNamedAndPassedOver() throws IOException {
        var told = run(
                "match",
                list(SmallOffice.changed("\"zone\"", "\"seed\":7,\"zone\"")
                        .replace("\"heads\":", "\"urgency\":1,\"heads\":")),
                "--seconds",
                "0.1");

        assertThat(told.code()).isZero();
        assertThat(told.text())
                .contains("list.json: passed over, for they mean nothing here: cases[].urgency, seed")
                .contains("| Parley |");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "solve x",
                "match",
                "match a b",
                "match a --quickly",
                "match a --seconds",
                "match a --seconds 0",
                "match a --threads 65",
                "match a --out /nowhere/plan.tsv",
                "options a --top 0",
                "check a"
            })
    void whatIsMisusedIsToldBeforeAnythingIsRead(String words) {
        var told = run(words.isEmpty() ? new String[0] : words.split(" "));

        assertThat(told.code()).isEqualTo(2);
        assertThat(told.text()).contains("see ./parley help").hasLineCount(1);
    }

    private String list(String text) throws IOException {
        return Files.writeString(folder.resolve("list.json"), text).toString();
    }

    private static Told run(String... words) {
        var out = System.out;
        var err = System.err;
        var told = new ByteArrayOutputStream();
        try (var stream = new PrintStream(told, true, StandardCharsets.UTF_8)) {
            System.setOut(stream);
            System.setErr(stream);
            return new Told(Main.run(List.of(words)), told.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(out);
            System.setErr(err);
        }
    }

    private record Told(int code, String text) {}
}
