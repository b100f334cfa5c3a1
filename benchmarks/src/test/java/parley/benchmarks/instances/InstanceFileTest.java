package parley.benchmarks.instances;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import parley.benchmarks.SmallOffice;

class InstanceFileTest {

    @TempDir
    @SuppressWarnings("NullAway.Init")
    private Path folder;

    @ParameterizedTest
    @CsvSource({"T-1,12,8,23", "S-1,50,40,93", "M-1,300,500,1207", "O-1,2000,1000,2407"})
    void readsTheListsThatAreHere(String name, int practitioners, int cases, int participants) throws IOException {
        var list = InstanceFile.read(SmallOffice.instances().resolve(name + ".json.gz"));

        assertThat(list.name()).isEqualTo(name);
        assertThat(list.practitioners()).hasSize(practitioners);
        assertThat(list.cases()).hasSize(cases);
        assertThat(list.participants()).hasSize(participants);
    }

    @Test
    void readsAFileThatIsNotPacked() throws IOException {
        var file = Files.writeString(folder.resolve("list.json"), SmallOffice.TEXT);

        var list = InstanceFile.read(file);

        assertThat(list.cases()).hasSize(4);
        assertThat(list.participants().getFirst().free())
                .as("windows may touch")
                .containsExactly(new Span(36, 50), new Span(50, 72), new Span(132, 168));
    }

    static Stream<Arguments> mistakes() {
        return Stream.of(
                mistake("\"days\":21", "\"days\":20", "quarters: 20 days from the origin are 1924"),
                mistake("\"days\":21", "\"days\":4000", "days: 4000 is not between 1 and 200"),
                mistake("\"days\":21", "\"days\":\"21\"", "days: expected a whole number"),
                mistake("\"days\":21", "\"days\":21.0", "days: expected a whole number"),
                mistake("\"days\":21", "\"days\":21,\"days\":21", "Duplicate"),
                mistake("America/New_York", "America/Nowhere", "zone: \"America/Nowhere\" is not the name"),
                mistake("2026-10-19T04:00:00Z", "yesterday", "origin: expected a moment"),
                mistake(
                        "2026-10-19T04:00:00Z",
                        "2026-10-19T05:00:00Z",
                        "origin: is not a midnight in America/New_York"),
                mistake(
                        "[[36,72],[132,168]]",
                        "[[36,72],[70,168]]",
                        "openInPerson: the windows 36 to 72 and 70 to 168"),
                mistake("[50,72]", "[72,50]", "participants[0].free[1]: the window 72 to 50 ends before it begins"),
                mistake("[50,72]", "[50,50]", "participants[0].free[1]: the window 50 to 50 ends before it begins"),
                mistake("[50,72]", "[49,72]", "participants[0].free: the windows 36 to 50 and 49 to 72 overlap"),
                mistake("[50,72]", "[50,2021]", "participants[0].free[1][1]: 2021 is not between 0 and 2020"),
                mistake("[50,72]", "[50,60,72]", "participants[0].free[1]: 3 entries"),
                mistake("[50,72]", "[50]", "participants[0].free[1]: a window is [from, to]"),
                mistake(
                        "[50,72]",
                        IntStream.range(0, 2001)
                                .mapToObj(i -> "[1,2]")
                                .toList()
                                .toString()
                                .replaceAll("^\\[|]$", ""),
                        "participants[0].free: 2003 entries"),
                mistake("\"LEAD\"", "\"CHIEF\"", "practitioners[0].level: \"CHIEF\" is none of [LEAD"),
                mistake("\"level\"", "\"rank\"", "practitioners[0]: the field \"level\" is missing"),
                mistake("\"maxPerDay\":2,", "", "practitioners[0]: the field \"maxPerDay\" is missing"),
                mistake("\"id\":\"skilled\"", "\"id\":\"lead\"", "practitioners[1]: the id \"lead\" is taken"),
                mistake("\"id\":\"skilled\"", "\"id\":\"le\\tad\"", "practitioners[1].id: an id has"),
                mistake("\"id\":\"big\"", "\"id\":\"ONLINE\"", "rooms[0].id: the place without walls"),
                mistake("\"capacity\":10", "\"capacity\":0", "rooms[0].capacity: 0 is not between 1"),
                mistake("[\"p0\",\"p1\"]", "[]", "cases[0].participants: a case has at least one"),
                mistake("[\"p0\",\"p1\"]", "[\"p0\",\"p9\"]", "cases[0].participants[1]: \"p9\" is not among the"),
                mistake("[\"p0\",\"p1\"]", "[\"p0\",\"p0\"]", "cases[0].participants[1]: \"p0\" is named twice"),
                mistake("[\"tied\"]", "[\"ghost\"]", "cases[0].notEligible[0]: \"ghost\" is not among the"),
                mistake("\"heads\":4", "\"heads\":0", "cases[0].heads: 0 is not between 1"),
                mistake("\"practitionersNeeded\":2", "\"practitionersNeeded\":3", "cases[0].practitionersNeeded: 3"),
                mistake("\"needsAccessible\":true", "\"needsAccessible\":\"yes\"", "expected true or false"),
                mistake("\"earliest\":36", "\"earliest\":-11", "cases[0].earliest: -11 is not between -10"),
                mistake("\"quarters\":8", "\"quarters\":0", "cases[0].quarters: 0 is not between 1"),
                mistake("\"offering\":\"MEDIATION\"", "\"offering\":null", "cases[0].offering: expected a text"),
                mistake("\"rooms\":[", "\"rooms\":[[],", "rooms[0]: expected an object"),
                mistake("\"rooms\":[", "\"rooms\":7,\"more\":[", "rooms: expected a list"));
    }

    @ParameterizedTest
    @MethodSource("mistakes")
    void saysWhereAFileIsWrongAndWhy(String text, String told) {
        assertThatThrownBy(() -> read(text)).isInstanceOf(Malformed.class).hasMessageContaining(told);
    }

    @Test
    void refusesWhatIsNoJson() {
        assertThatThrownBy(() -> read("")).isInstanceOf(Malformed.class).hasMessageContaining("expected an object");
        assertThatThrownBy(() -> read("[1,2")).isInstanceOf(Malformed.class).hasMessageContaining("not the JSON");
        assertThatThrownBy(() -> read("[".repeat(100_000))).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> read(SmallOffice.TEXT + "{}")).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> read(SmallOffice.TEXT.substring(0, 2000))).isInstanceOf(Malformed.class);
    }

    @Test
    void refusesABrokenPackage() throws IOException {
        var whole = folder.resolve("whole.json.gz");
        try (var stream = new GZIPOutputStream(Files.newOutputStream(whole))) {
            stream.write(SmallOffice.TEXT.getBytes(StandardCharsets.UTF_8));
        }
        assertThat(InstanceFile.read(whole).name()).isEqualTo("small");

        var bytes = Files.readAllBytes(whole);
        var cut = Files.write(folder.resolve("cut.json.gz"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        bytes[bytes.length / 2] ^= 0x55;
        var bent = Files.write(folder.resolve("bent.json.gz"), bytes);

        assertThatThrownBy(() -> InstanceFile.read(cut))
                .isInstanceOf(Malformed.class)
                .hasMessageContaining("cut.json.gz");
        assertThatThrownBy(() -> InstanceFile.read(bent)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> InstanceFile.read(folder)).isInstanceOf(Malformed.class);
        assertThatThrownBy(() -> InstanceFile.read(folder.resolve("none"))).isInstanceOf(Malformed.class);
    }

    private static Arguments mistake(String from, String to, String told) {
        return Arguments.of(SmallOffice.changed(from, to), told);
    }

    private static Instance read(String text) throws IOException {
        return InstanceFile.read(new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8)))
                .instance();
    }
}
