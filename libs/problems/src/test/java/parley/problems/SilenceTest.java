package parley.problems;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SilenceTest {

    private static final String CANARY = "canary-51ce";

    @Test
    void aWordlessCopyKeepsWhereAndWhatKindAndNoWord() {
        var original = new IllegalStateException(CANARY, new IllegalArgumentException(CANARY));

        var printed = new StringWriter();
        Wordless.copyOf(original).printStackTrace(new PrintWriter(printed));

        assertThat(printed.toString())
                .contains("java.lang.IllegalStateException", "java.lang.IllegalArgumentException", "SilenceTest")
                .doesNotContain(CANARY);
    }

    @Test
    void aCauseThatLeadsBackToItselfEndsSomewhere() {
        var first = new IllegalStateException(CANARY);
        var second = new IllegalStateException(first);
        first.initCause(second);

        assertThat(Wordless.copyOf(first)).hasNoSuppressedExceptions();
        assertThat(Trouble.of(first)).isEqualTo(Trouble.OURS);
    }

    @Test
    void aRefusalSaysItsCodeAloneAndKeepsItsFactsForTheAnswer() {
        var refusal = Refusal.because(GeneralReason.NOT_FOUND).with("since", CANARY);

        assertThat(refusal).hasMessage("not-found").hasNoCause();
        assertThat(refusal.toString()).doesNotContain(CANARY);
        assertThat(refusal.facts()).containsEntry("since", CANARY);
    }

    @ParameterizedTest
    @CsvSource({"404, NOT_FOUND", "409, CHANGED_MEANWHILE", "418, MALFORMED_REQUEST", "500, OUR_FAULT", "599, OUR_FAULT"
    })
    void aStatusWithoutWordsOfItsOwnIsReadAsItsClass(int status, GeneralReason reason) {
        assertThat(GeneralReason.of(status)).isEqualTo(reason);
    }
}
