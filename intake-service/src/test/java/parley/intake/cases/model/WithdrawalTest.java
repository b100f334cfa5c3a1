package parley.intake.cases.model;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.intake.cases.model.Fixtures.MONDAY;
import static parley.intake.cases.model.Fixtures.TUESDAY;
import static parley.intake.cases.model.Fixtures.accepted;
import static parley.intake.cases.model.Fixtures.agreed;
import static parley.intake.cases.model.Fixtures.asked;
import static parley.intake.cases.model.Fixtures.convening;
import static parley.intake.cases.model.Fixtures.other;
import static parley.intake.cases.model.Fixtures.requester;
import static parley.intake.cases.model.Fixtures.screening;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithdrawalTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void oneOfTwoEndsTheCaseWhicheverItWas(int who) {
        var before = accepted(2);
        var gone = before.participants().get(who);

        var after = before.withdrawn(gone, agreed(), TUESDAY);

        assertThat(after).isInstanceOfSatisfying(Closed.class, closed -> {
            assertThat(closed.ending()).isEqualTo(Ending.ENDED);
            assertThat(closed.present()).hasSize(1).doesNotContain(gone);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void oneOfThreeLeavesTheOthersToAgreeOnACircleAnewWhicheverItWas(int who) {
        var before = accepted(3).meeting();
        var gone = before.participants().get(who);

        var after = before.withdrawn(gone, agreed(), TUESDAY);

        assertThat(after).isInstanceOfSatisfying(Convening.class, convening -> {
            assertThat(convening.circleComplete()).isFalse();
            assertThat(convening.present()).hasSize(2).allMatch(Participant::hasLiveYes);
            assertThat(convening.isInVain()).isFalse();
            assertThat(convening.circled(true, TUESDAY)).isInstanceOf(Accepted.class);
        });
    }

    @Test
    void theLastButOneToGoEndsIt() {
        var before = accepted(3);
        var first = (Convening) before.withdrawn(before.participants().get(1), agreed(), MONDAY);

        assertThat(first.withdrawn(first.present().get(1), agreed(), TUESDAY)).isInstanceOf(Closed.class);
    }

    @Test
    void aRequesterWhoStopsWhileOthersAreStillAskedTakesTheMatterAlong() {
        var requester = requester(agreed());

        assertThat(convening(requester, other(agreed()), other(asked())).withdrawn(requester, agreed(), TUESDAY))
                .isInstanceOf(Closed.class);
    }

    @Test
    void stoppingBeforeAnythingWasDecidedEndsTheCase() {
        assertThat(screening().withdrawn(TUESDAY).requester().standing()).isEqualTo(new Standing.Withdrew(TUESDAY));
    }

    @Test
    void aMeetingWithoutSessionIsBackWhereItWasAccepted() {
        var accepted = accepted(2);

        assertThat(accepted.meeting().withoutSession()).isEqualTo(accepted);
    }
}
