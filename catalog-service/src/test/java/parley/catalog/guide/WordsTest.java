package parley.catalog.guide;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WordsTest {

    private static final List<String> NAMES =
            List.of("Office of Student Conduct and Community Standards", "Office of Student Citizenship (OSC)");

    @ParameterizedTest
    @ValueSource(
            strings = {
                "osc",
                "OSC",
                "citizenship student",
                "Cítizenship!",
                "conduct, community",
                "  student  ",
                "",
                "?!"
            })
    void findsByAnyNameWhateverTheSpelling(String typed) {
        assertThat(Words.of(typed).areIn(NAMES)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"mediation", "student mediation", "' or '1'='1", "citizenshipstudent"})
    void missesWhatNoNameHolds(String typed) {
        assertThat(Words.of(typed).areIn(NAMES)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\"})
    void signsAloneAreNoWordsAndNarrowNothing(String typed) {
        assertThat(Words.of(typed).areIn(NAMES)).isTrue();
    }

    @Test
    void oneOrTwoLettersMustBeginAWord() {
        assertThat(Words.of("co").areIn(NAMES)).isTrue();
        assertThat(Words.of("du").areIn(NAMES)).isFalse();
    }

    @Test
    void aResourceWithoutANameIsFoundByNoWord() {
        assertThat(Words.of("sexual").areIn(List.of())).isFalse();
    }
}
