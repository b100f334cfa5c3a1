package parley.notification.letters;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import parley.events.letters.LetterKind;

class SecondCopyTest {

    @Test
    void whoPromisedUsNothingIsNeverWrittenToTwice() {
        assertThat(Arrays.stream(LetterKind.values()).filter(kind -> !SecondCopy.isHarmless(kind)))
                .containsExactlyInAnyOrder(
                        LetterKind.INVITATION,
                        LetterKind.INVITATION_REMINDER,
                        LetterKind.SESSION_REMINDER,
                        LetterKind.FURTHER_SESSION_ASKED,
                        LetterKind.WITHDRAWAL_ACKNOWLEDGED,
                        LetterKind.NOT_ARRANGED);
    }
}
