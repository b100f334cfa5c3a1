package parley.intake.clock;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Staff see in time that a target is in danger.
class ForecastsTest {

    private static final Instant FIRST_CONTACT = Instant.parse("2026-11-16T15:00:00Z");
    private static final Instant TARGET = FIRST_CONTACT.plus(Duration.ofDays(5));

    private final Forecasts forecasts = new Forecasts(new UsualTimes() {
        @Override
        public Duration screening() {
            return Duration.ofDays(3);
        }

        @Override
        public Duration convening() {
            return Duration.ofDays(2);
        }

        @Override
        public Duration scheduling() {
            return Duration.ofDays(1);
        }
    });

    @Test
    void aStageThatTakesLongerThanUsualPutsTheTargetInDanger() {
        assertThat(without(Stage.SCREENING, 2)).contains(Forecast.ON_TIME);
        assertThat(without(Stage.SCREENING, 3)).contains(Forecast.IN_DANGER);
        assertThat(without(Stage.CONVENING, 3)).contains(Forecast.ON_TIME);
        assertThat(without(Stage.CONVENING, 4)).contains(Forecast.IN_DANGER);
        assertThat(without(Stage.SCHEDULING, 4)).contains(Forecast.ON_TIME);
        assertThat(without(Stage.SCHEDULING, 5)).contains(Forecast.MISSED);
    }

    @Test
    void aSessionThatStandsDecidesByItsStart() {
        assertThat(with(TARGET.minusSeconds(1), TARGET.minusSeconds(2))).contains(Forecast.ON_TIME);
        assertThat(with(TARGET, TARGET)).contains(Forecast.MET);
        assertThat(with(TARGET.plusSeconds(1), FIRST_CONTACT)).contains(Forecast.MISSED);
    }

    @Test
    void whatEndedWithoutASessionIsNotForetold() {
        assertThat(without(Stage.OVER, 1)).isEmpty();
    }

    private Optional<Forecast> without(Stage stage, int days) {
        return forecasts.of(stage, TARGET, Optional.empty(), FIRST_CONTACT.plus(Duration.ofDays(days)));
    }

    private Optional<Forecast> with(Instant session, Instant now) {
        return forecasts.of(Stage.MEETING, TARGET, Optional.of(session), now);
    }
}
