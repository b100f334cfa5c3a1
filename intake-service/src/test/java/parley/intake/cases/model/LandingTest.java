package parley.intake.cases.model;

import static org.assertj.core.api.Assertions.assertThat;
import static parley.intake.cases.model.Fixtures.MONDAY;
import static parley.intake.cases.model.Fixtures.NEXT_MONDAY;
import static parley.intake.cases.model.Fixtures.TUESDAY;
import static parley.intake.cases.model.Fixtures.agreed;
import static parley.intake.cases.model.Fixtures.asked;
import static parley.intake.cases.model.Fixtures.file;
import static parley.intake.cases.model.Fixtures.other;
import static parley.intake.cases.model.Fixtures.requester;
import static parley.intake.cases.model.Fixtures.terms;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.events.Procedure;

/// Where no meeting could be arranged, the requester may have help for themselves.
class LandingTest {

    private final Convening landed = new NotAccepted(
                    file(),
                    terms(),
                    List.of(requester(agreed()), other(asked().left(MONDAY)), other(agreed()), other(asked())),
                    MONDAY)
            .landed(terms(Procedure.COACHING), Role.COACHEE, NEXT_MONDAY, TUESDAY);

    @Test
    void theRequesterIsAskedAnewAndIsAlone() {
        assertThat(landed.present()).containsExactly(landed.requester());
        assertThat(landed.requester().role()).isEqualTo(Role.COACHEE);
        assertThat(landed.requester().standing()).isEqualTo(Standing.Asked.openly(TUESDAY));
        assertThat(landed.agreed(landed.requester(), asked(), Optional.empty(), TUESDAY))
                .isInstanceOf(Accepted.class);
    }

    @Test
    void nobodyCanTellAnyMoreWhatTheOthersHadSaid() {
        assertThat(landed.participants().stream().skip(1))
                .hasSize(3)
                .extracting(Participant::standing)
                .containsOnly(new Standing.Released(TUESDAY));
        assertThat(landed.isInVain()).isFalse();
    }
}
