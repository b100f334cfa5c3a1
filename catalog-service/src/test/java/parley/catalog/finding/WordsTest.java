package parley.catalog.finding;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WordsTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "Student Mental Health & Counseling @ MIT | student mental health counseling mit",
                "ask.mit.edu                              | ask mit edu",
                "  Cítizenship!                           | citizenship",
                "RL&D                                     | rl d",
                "STRASSE straße                           | strasse straße",
                "I'm, they’ve, l'Université d'été         | im theyve l universite d ete",
                "x' or 1=1; --                            | x or 1 1",
                "?!                                       | ''"
            })
    void caseAccentsAndSignsDoNotMatter(String typed, String folded) {
        assertThat(Words.fold(typed)).isEqualTo(folded);
    }
}
