package parley.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HelpTest {

    @Test
    void beforeScreeningNothingIsKnown() {
        assertThat(Help.of(null, null)).isEqualTo(Help.UNKNOWN);
    }

    @Test
    void aCodeOfANewerIntakeCountsAsNotSaid() {
        assertThat(Help.of("STORYTELLING", "NARRATOR")).isEqualTo(Help.UNKNOWN);
    }
}
