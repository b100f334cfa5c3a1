package parley.intake.cases.model;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.intake.cases.model.Fixtures.MONDAY;
import static parley.intake.cases.model.Fixtures.NEXT_MONDAY;
import static parley.intake.cases.model.Fixtures.asked;

import java.time.Duration;
import org.junit.jupiter.api.Test;

/// One reminder, in time, and never a second.
class ReminderTest {

    private static final Duration AFTER = Duration.ofDays(2);

    @Test
    void isDueFromTheVeryInstantOn() {
        assertThat(asked().isDueForReminder(MONDAY.plus(AFTER).minusNanos(1), AFTER))
                .isFalse();
        assertThat(asked().isDueForReminder(MONDAY.plus(AFTER), AFTER)).isTrue();
    }

    @Test
    void isNotDueTwice() {
        assertThat(asked().remindedOnce().isDueForReminder(MONDAY.plus(AFTER), AFTER))
                .isFalse();
    }

    @Test
    void isNotDueOnceTheInvitationHasLapsed() {
        assertThat(asked().isDueForReminder(NEXT_MONDAY, AFTER)).isFalse();
    }

    @Test
    void isNeverDueForTheRequester() {
        assertThat(Standing.Asked.openly(MONDAY).isDueForReminder(NEXT_MONDAY, AFTER))
                .isFalse();
    }
}
