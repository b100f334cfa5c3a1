package parley.intake.enquiries;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

/// A code is long enough not to be guessed and plain enough to be copied by hand.
class CodeTest {

    @Test
    void hasEightyBitsInFourGroups() {
        assertThat(Code.fresh().shown()).matches("[0-9A-HJKMNP-TV-Z]{4}(-[0-9A-HJKMNP-TV-Z]{4}){3}");
        assertThat(Math.log(32) / Math.log(2) * 16).isGreaterThanOrEqualTo(75);
        assertThat(java.util.stream.Stream.generate(Code::fresh)
                        .limit(1_000)
                        .flatMapToInt(code -> code.signs().chars())
                        .distinct())
                .as("every sign of the alphabet occurs")
                .hasSize(32);
    }

    @Test
    void isReadHoweverItIsWritten() {
        var code = Code.fresh();
        var sloppy = code.shown()
                .toLowerCase(Locale.ROOT)
                .replace('0', 'o')
                .replace('1', 'l')
                .replace('-', ' ');

        assertThat(Code.read(sloppy)).contains(code);
        assertThat(Code.read(" " + code.signs())).contains(code);
    }

    @Test
    void whatCannotBeOneIsNone() {
        assertThat(Code.read("")).isEmpty();
        assertThat(Code.read(Code.fresh().shown() + "7")).isEmpty();
        assertThat(Code.read("UUUU-UUUU-UUUU-UUUU")).isEmpty();
    }

    @Test
    void printingOneShowsNothing() {
        assertThat(Code.fresh()).hasToString("Code[***]");
    }
}
