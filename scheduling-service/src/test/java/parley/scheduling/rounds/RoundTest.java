package parley.scheduling.rounds;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import parley.problems.GeneralReason;
import parley.problems.Refusal;

class RoundTest {

    @Test
    void whatFailsDoesNotKeepTheRestWaiting() {
        var done = new ArrayList<Integer>();

        Round.through(() -> List.of(1, 2, 3, 4), each -> {
            if (each == 2) {
                throw Refusal.because(GeneralReason.UNAVAILABLE);
            }
            if (each == 3) {
                throw new IllegalStateException("planted");
            }
            done.add(each);
        });

        assertThat(done).containsExactly(1, 4);
    }

    @Test
    void aRoundThatCannotEvenBeginEndsQuietly() {
        Round.through(
                () -> {
                    throw new IllegalStateException("the database is away");
                },
                each -> {
                    throw new AssertionError("there was nothing to do");
                });
    }
}
