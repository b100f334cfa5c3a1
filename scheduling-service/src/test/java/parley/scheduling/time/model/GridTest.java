package parley.scheduling.time.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class GridTest {

    private static final Instant NINE = Instant.parse("2026-11-24T14:00:00Z");
    private final Grid grid = new Grid(NINE, 40);

    @Test
    void roundsWhatIsAvailableInwards() {
        var available = new Window(NINE.plusSeconds(60), NINE.plusSeconds(3_000));

        assertThat(grid.inwards(List.of(available)))
                .isEqualTo(Timeline.empty(40).with(1, 3));
    }

    @Test
    void roundsWhatIsBusyOutwards() {
        var busy = new Window(NINE.plusSeconds(1_000), NINE.plusSeconds(1_900));

        assertThat(grid.outwards(List.of(busy))).isEqualTo(Timeline.empty(40).with(1, 3));
    }

    @Test
    void availableStretchesThatTouchWithinAQuarterBridgeIt() {
        var noon = NINE.plusSeconds(600);
        var windows = List.of(new Window(noon, NINE.plusSeconds(3_600)), new Window(NINE, noon));

        assertThat(grid.inwards(windows)).isEqualTo(Timeline.empty(40).with(0, 4));
    }

    @Test
    void whatLiesBeforeOrBehindTheGridIsCutOff() {
        var wide = new Window(NINE.minusSeconds(9_000), NINE.plusSeconds(900_000));

        assertThat(grid.inwards(List.of(wide))).isEqualTo(Timeline.empty(40).with(0, 40));
    }

    @Test
    void daysOfAClockChangeHaveOneHourMoreOrLess() {
        var zone = ZoneId.of("America/New_York");

        assertThat(quartersOf(LocalDate.of(2026, 11, 1), zone)).isEqualTo(100);
        assertThat(quartersOf(LocalDate.of(2026, 3, 8), zone)).isEqualTo(92);
        assertThat(quartersOf(LocalDate.of(2026, 3, 9), zone)).isEqualTo(96);
    }

    @Test
    void zonesAtThreeQuartersOfAnHourLieOnTheGrid() {
        var midnight = LocalDate.of(2026, 5, 5)
                .atStartOfDay(ZoneId.of("Asia/Kathmandu"))
                .toInstant();

        assertThat(Grid.isQuarter(midnight)).isTrue();
    }

    @Test
    void aBegunQuarterCountsAsAWholeOne() {
        assertThat(Grid.quartersIn(Duration.ofMinutes(100))).isEqualTo(7);
        assertThat(Grid.quartersIn(Duration.ofMinutes(105))).isEqualTo(7);
    }

    @Test
    void refusesToPlaceWhatIsNotOnTheGrid() {
        assertThatIllegalArgumentException().isThrownBy(() -> grid.quarterAt(NINE.plusSeconds(1)));
    }

    private static int quartersOf(LocalDate date, ZoneId zone) {
        return Grid.covering(new Window(
                        date.atStartOfDay(zone).toInstant(),
                        date.plusDays(1).atStartOfDay(zone).toInstant()))
                .quarters();
    }
}
