package parley.scheduling.calendars.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import parley.scheduling.calendars.model.Standing.Reading;
import parley.scheduling.time.model.Window;

class StandingTest {

    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final Instant LATER = NOON.plus(Duration.ofDays(90));
    private static final Duration SIX_HOURS = Duration.ofHours(6);

    @Test
    void whatWasNeverReadIsWaitedFor() {
        assertThat(new Standing(Optional.empty()).at(NOON, SIX_HOURS)).isEqualTo(CalendarFreshness.WAITING);
    }

    @Test
    void aReadingCountsUntilItIsTooOldAndNoMomentLonger() {
        var standing = new Standing(Optional.of(new Reading(NOON, LATER)));

        assertThat(standing.at(NOON.plus(SIX_HOURS).minusMillis(1), SIX_HOURS)).isEqualTo(CalendarFreshness.FRESH);
        assertThat(standing.at(NOON.plus(SIX_HOURS), SIX_HOURS)).isEqualTo(CalendarFreshness.STALE);
    }

    @Test
    void aReadingThatTellsOfThePastOnlyIsStale() {
        var standing = new Standing(Optional.of(new Reading(NOON, NOON)));

        assertThat(standing.at(NOON, SIX_HOURS)).isEqualTo(CalendarFreshness.STALE);
    }

    @Test
    void whatTheReadingDoesNotReachIsUnknown() {
        var standing = new Standing(Optional.of(new Reading(NOON, LATER)));
        var across = new Window(LATER.minusSeconds(60), LATER.plusSeconds(60));
        var before = new Window(NOON, LATER);
        var after = new Window(LATER.plusSeconds(60), LATER.plusSeconds(120));

        assertThat(standing.unknownIn(across)).hasValue(new Window(LATER, LATER.plusSeconds(60)));
        assertThat(standing.unknownIn(before)).isEmpty();
        assertThat(standing.unknownIn(after)).hasValue(after);
        assertThat(new Standing(Optional.empty()).unknownIn(before)).hasValue(before);
    }

    @Test
    void busyTimesGrowOutwardsToQuartersAndTouchingOnesBecomeOne() {
        var horizon = new Window(NOON, LATER);
        var kept = BusyTimes.within(
                List.of(
                        new Window(NOON.minusSeconds(500), NOON.plusSeconds(1)),
                        new Window(NOON.plusSeconds(1000), NOON.plusSeconds(1700)),
                        new Window(LATER.minusSeconds(1), LATER.plusSeconds(500)),
                        new Window(LATER, LATER.plusSeconds(500))),
                horizon);

        assertThat(kept)
                .containsExactly(
                        new Window(NOON, NOON.plus(Duration.ofMinutes(30))),
                        new Window(LATER.minus(Duration.ofMinutes(15)), LATER));
    }
}
