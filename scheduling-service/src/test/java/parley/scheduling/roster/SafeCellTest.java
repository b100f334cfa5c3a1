package parley.scheduling.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SafeCellTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "'=1", "\uFF1D1"})
    void whatCouldBeAFormulaIsNoneAnyMore(String text) {
        assertThat(SafeCell.guarded(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ada", "O'Neill", "'Tis", "a=b", "3-217"})
    void everythingElseStaysAsItIs(String text) {
        assertThat(SafeCell.guarded(text)).isEqualTo(text);
        assertThat(SafeCell.unguarded(text)).isEqualTo(text);
    }

    @Test
    void whateverGoesOutComesBackTheSame() {
        var random = new SplittableRandom(4);
        for (var i = 0; i < 20_000; i++) {
            var text = random.ints(random.nextInt(6), 0, 9)
                    .mapToObj(each -> "'=+-@\tab ".substring(each, each + 1))
                    .reduce("", String::concat);
            assertThat(SafeCell.unguarded(SafeCell.guarded(text))).isEqualTo(text);
        }
    }
}
