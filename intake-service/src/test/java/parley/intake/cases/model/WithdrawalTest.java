package parley.intake.cases.model;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.intake.cases.model.Fixtures.MONDAY;
import static parley.intake.cases.model.Fixtures.NEXT_MONDAY;
import static parley.intake.cases.model.Fixtures.SUNDAY;
import static parley.intake.cases.model.Fixtures.TUESDAY;
import static parley.intake.cases.model.Fixtures.accepted;
import static parley.intake.cases.model.Fixtures.agreed;
import static parley.intake.cases.model.Fixtures.asked;
import static parley.intake.cases.model.Fixtures.convening;
import static parley.intake.cases.model.Fixtures.other;
import static parley.intake.cases.model.Fixtures.requester;
import static parley.intake.cases.model.Fixtures.screening;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class WithdrawalTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void oneOfTwoEndsTheCaseWhicheverItWas(int who) {
        var before = accepted(2);
        var gone = before.participants().get(who);

        var after = before.withdrawn(gone, agreed(), TUESDAY, SUNDAY);

        assertThat(after).isInstanceOfSatisfying(Closed.class, closed -> {
            assertThat(closed.ending()).isEqualTo(Ending.ENDED);
            assertThat(closed.present()).hasSize(1).doesNotContain(gone);
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2})
    void oneOfThreeLeavesTheOthersToBeAskedAnewWhicheverItWas(int who) {
        for (var before : List.of(accepted(3), accepted(3).meeting())) {
            var gone = before.participants().get(who);

            var after = before.withdrawn(gone, agreed(), TUESDAY, SUNDAY);

            assertThat(after).isInstanceOfSatisfying(Convening.class, convening -> {
                assertThat(convening.circleComplete()).isFalse();
                assertThat(convening.present())
                        .hasSize(2)
                        .extracting(Participant::standing)
                        .containsOnly(new Standing.Asked(TUESDAY, Optional.of(SUNDAY), false));
                assertThat(convening.isInVain()).isFalse();
                assertThat(convening.circled(true, TUESDAY)).isInstanceOf(Convening.class);
            });
        }
    }

    @Test
    void theOthersMayGoOnWithoutTheRequesterOnceEverybodyHadAgreed() {
        var before = accepted(3);

        var after = (Convening) before.withdrawn(before.requester(), agreed(), TUESDAY, SUNDAY);

        assertThat(after.requesterGoesOn()).as("so that somebody may be named").isTrue();
        var complete = (Convening) after.circled(true, TUESDAY);
        var half = (Convening) yes(complete, complete.present().get(0));
        assertThat(yes(half, half.present().get(1))).isInstanceOf(Accepted.class);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1})
    void aNoOfWhoIsAskedAnewWaitsForTheBatchWhicheverItWas(int who) {
        for (var before : List.of(accepted(3), accepted(3).meeting().held(MONDAY, NEXT_MONDAY))) {
            var anew = (Convening) before.withdrawn(before.participants().get(2), agreed(), TUESDAY, SUNDAY);
            var unwilling = anew.present().get(who);

            assertThat(anew.left(unwilling, new Standing.Left(TUESDAY), TUESDAY))
                    .isInstanceOfSatisfying(Convening.class, convening -> assertThat(convening.isInVain())
                            .isTrue());
        }
    }

    @Test
    void aWithdrawalDoesNotUncoverTheNoOfAnother() {
        var gone = other(agreed());
        var third = other(asked());
        var silent = convening(requester(agreed()), gone, third);
        var declined = (Convening) silent.left(third, asked().left(TUESDAY), TUESDAY);

        for (var before : List.of(silent, declined)) {
            assertThat(before.withdrawn(gone, agreed(), TUESDAY, SUNDAY)).isInstanceOf(Convening.class);
        }
    }

    @Test
    void theLastButOneToGoEndsIt() {
        var before = accepted(3);
        var first = (Convening) before.withdrawn(before.participants().get(1), agreed(), MONDAY, SUNDAY);
        var agreedAnew = (Convening) yes(first, first.present().get(1));

        assertThat(agreedAnew.withdrawn(agreedAnew.present().get(1), agreed(), TUESDAY, SUNDAY))
                .isInstanceOf(Closed.class);
    }

    @Test
    void aRequesterWhoStopsWhileOthersAreStillAskedTakesTheMatterAlong() {
        var requester = requester(agreed());

        assertThat(convening(requester, other(agreed()), other(asked()))
                        .withdrawn(requester, agreed(), TUESDAY, SUNDAY))
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

    private static Underway yes(Convening convening, Participant who) {
        return convening.agreed(who, asked(), Optional.empty(), TUESDAY);
    }
}
