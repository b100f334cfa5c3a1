package parley.intake.cases.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static parley.intake.cases.model.Fixtures.MONDAY;
import static parley.intake.cases.model.Fixtures.NEXT_MONDAY;
import static parley.intake.cases.model.Fixtures.TUESDAY;
import static parley.intake.cases.model.Fixtures.agreed;
import static parley.intake.cases.model.Fixtures.asked;
import static parley.intake.cases.model.Fixtures.convening;
import static parley.intake.cases.model.Fixtures.file;
import static parley.intake.cases.model.Fixtures.other;
import static parley.intake.cases.model.Fixtures.requester;
import static parley.intake.cases.model.Fixtures.screening;
import static parley.intake.cases.model.Fixtures.terms;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConveningTest {

    @Test
    void aScreenedCaseAsksTheRequesterAndNobodyElse() {
        var convening = screening().suited(terms(), Role.REQUESTER, NEXT_MONDAY, TUESDAY);

        assertThat(convening.participants()).hasSize(1);
        assertThat(convening.requester().standing()).isEqualTo(new Standing.Asked(TUESDAY, Optional.empty(), false));
        assertThat(convening.requesterGoesOn()).isFalse();
        assertThat(convening.file().targetAt()).isEqualTo(NEXT_MONDAY);
    }

    @Test
    void theLastYesMakesTheCaseAccepted() {
        var undecided = other(asked());
        var complete = convening(requester(agreed()), undecided).circled(true, MONDAY);

        var after = ((Convening) complete).agreed(undecided, asked(), Optional.empty(), TUESDAY);

        assertThat(after).isInstanceOfSatisfying(Accepted.class, accepted -> {
            assertThat(accepted.since()).isEqualTo(TUESDAY);
            assertThat(accepted.participants()).allMatch(Participant::hasLiveYes);
        });
    }

    @Test
    void everyYesIsNotEnoughWhileSomebodyMayStillBeNamed() {
        var undecided = other(asked());

        var after = convening(requester(agreed()), undecided).agreed(undecided, asked(), Optional.empty(), TUESDAY);

        assertThat(after).isInstanceOf(Convening.class);
    }

    @Test
    void sayingThatEverybodyIsNamedMayBeTheLastStep() {
        assertThat(convening(requester(agreed()), other(agreed())).circled(true, TUESDAY))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void onePersonAloneIsNoMediation() {
        assertThat(convening(requester(agreed())).circled(true, TUESDAY)).isInstanceOf(Convening.class);
    }

    @Test
    void aPersonWhoWasOnlyNamedIsWaitedFor() {
        var all = convening(requester(agreed()), other(agreed()), other(new Standing.Named()));

        assertThat(all.circled(true, TUESDAY)).isInstanceOf(Convening.class);
    }

    @Test
    void aNoIsNotOutvotedByTheOthers() {
        var unwilling = other(asked());
        var after = convening(requester(agreed()), other(agreed()), unwilling)
                .left(unwilling, asked().left(TUESDAY), TUESDAY);

        assertThat(after).isInstanceOfSatisfying(Convening.class, convening -> {
            assertThat(convening.isInVain()).isTrue();
            assertThat(convening.circled(true, TUESDAY)).isInstanceOf(Convening.class);
        });
    }

    @Test
    void theRequestersNoEndsTheCase() {
        var requester = requester(asked());

        assertThat(convening(requester).left(requester, asked().left(TUESDAY), TUESDAY))
                .isInstanceOfSatisfying(
                        Closed.class, closed -> assertThat(closed.ending()).isEqualTo(Ending.ENDED));
    }

    @Test
    void aNoAndASilenceLeaveTheSameBehind() {
        assertThat(asked().left(TUESDAY)).isEqualTo(new Standing.Named().left(TUESDAY));
    }

    @Test
    void anInvitationIsOverAtTheVeryInstantItLapses() {
        var until = asked().validUntil().orElseThrow();

        assertThat(asked().isOver(until.minusNanos(1))).isFalse();
        assertThat(asked().isOver(until)).isTrue();
    }

    @Test
    void theQuestionToTheRequesterDoesNotLapse() {
        assertThat(new Standing.Asked(MONDAY, Optional.empty(), false).isOver(NEXT_MONDAY))
                .isFalse();
    }

    @Test
    void aCaseCannotBeAcceptedWithoutEveryConsent() {
        assertThatThrownBy(() -> new Accepted(file(), terms(), List.of(requester(agreed()), other(asked())), MONDAY))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new Meeting(file(), terms(), List.of(requester(agreed())), MONDAY))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
