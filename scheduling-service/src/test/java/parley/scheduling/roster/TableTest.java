package parley.scheduling.roster;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TableTest {

    private static final String HEADS =
            "subject,name,email,roles,languages,experience,most-per-day,most-per-week,most-per-month";

    @Test
    void commasAndSemicolonsAndAMarkInFrontAreAllUnderstood() {
        var row = "\"a\",\"Ada, \"\"the\"\" Lead\",a@x.example,MEDIATOR,en,LEAD,1,2,3\r\n";

        var commas = Table.read(bytes("\uFEFF" + HEADS + "\r\n" + row));
        var semicolons = Table.read(bytes((HEADS + "\n" + row.replace("Ada, ", "Ada; ")).replace(',', ';')));

        assertThat(commas.flaws()).isEmpty();
        assertThat(commas.rows().getFirst().cells()).containsEntry(Column.NAME, "Ada, \"the\" Lead");
        assertThat(semicolons.flaws()).isEmpty();
        assertThat(semicolons.rows().getFirst().cells()).containsEntry(Column.NAME, "Ada; \"the\" Lead");
    }

    @Test
    void aRowIsOnTheLineOnWhichItBegins() {
        var table = Table.read(bytes(HEADS + "\na,\"two\nlines\",,,,,,,\n\nb,,,,,,,,\n"));

        assertThat(table.rows()).extracting(Table.Row::line).containsExactly(2L, 5L);
    }

    @Test
    void everyFlawOfTheHeadsIsToldWithItsColumn() {
        var table = Table.read(bytes("subject,nickname,name,name\n"));

        assertThat(table.flaws())
                .contains(
                        new Flaw(1, 2, null, "must have a head that is known"),
                        new Flaw(1, 4, "name", "must be headed so only once"),
                        new Flaw(1, null, "email", "must have a column headed email"))
                .hasSize(9);
        assertThat(table.rows()).isEmpty();
    }

    @Test
    void whatIsNoTableIsRefusedAndNeverThrows() {
        assertThat(Table.read("Zoë".getBytes(ISO_8859_1)).flaws()).hasSize(1);
        assertThat(Table.read(new byte[0]).flaws()).hasSize(1);
        assertThat(Table.read(bytes(HEADS + "\na,b\n")).flaws()).hasSize(1);
        assertThat(Table.read(bytes(HEADS + "\n" + "a,,,,,,,,\n".repeat(5_001))).flaws())
                .extracting(Flaw::line)
                .containsExactly(5_002L);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(UTF_8);
    }
}
