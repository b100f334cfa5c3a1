package parley.catalog.hours.model;

import static java.time.DayOfWeek.FRIDAY;
import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SATURDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import parley.catalog.hours.model.Openness.Closed;
import parley.catalog.hours.model.Openness.Open;

class HoursTest {

    private static final ZoneId BOSTON = ZoneId.of("America/New_York");

    /// Monday to Friday, nine to five.
    private static final List<Span> OFFICE_HOURS = Stream.of(DayOfWeek.values())
            .filter(day -> day.compareTo(FRIDAY) <= 0)
            .map(day -> span(day, "09:00", "17:00"))
            .toList();

    private static final Hours OFFICE = new Hours(BOSTON, OFFICE_HOURS, List.of(), Set.of());

    @Test
    void itIsOpenUntilItCloses() {
        assertThat(OFFICE.at(boston("2026-11-20T09:00"))).isEqualTo(open("2026-11-20T17:00"));
        assertThat(OFFICE.at(boston("2026-11-20T16:59"))).isEqualTo(open("2026-11-20T17:00"));
    }

    @Test
    void onFridayEveningItOpensOnMonday() {
        assertThat(OFFICE.at(boston("2026-11-20T17:00"))).isEqualTo(closed("2026-11-23T09:00"));
    }

    @Test
    void aHolidayIsPassedOver() {
        var thanksgiving = Set.of(LocalDate.parse("2026-11-26"));

        assertThat(new Hours(BOSTON, OFFICE_HOURS, List.of(), thanksgiving).at(boston("2026-11-25T18:00")))
                .isEqualTo(closed("2026-11-27T09:00"));
    }

    @Test
    void aDateThatDiffersWinsOverTheWeekAndTheHoliday() {
        var christmasEve = LocalDate.parse("2026-12-24");
        var morning = new OtherDay(
                christmasEve, List.of(new Range(LocalTime.of(10, 0), LocalTime.of(12, 0))), Optional.of("Half a day"));
        var hours = new Hours(BOSTON, OFFICE_HOURS, List.of(morning), Set.of(christmasEve));

        assertThat(hours.at(boston("2026-12-24T09:30"))).isEqualTo(closed("2026-12-24T10:00"));
        assertThat(hours.at(boston("2026-12-24T11:00"))).isEqualTo(open("2026-12-24T12:00"));
        assertThat(hours.at(boston("2026-12-24T13:00"))).isEqualTo(closed("2026-12-25T09:00"));
    }

    @Test
    void aNightRunsIntoTheNextDay() {
        var nights = new Hours(BOSTON, List.of(span(SATURDAY, "22:00", "02:00")), List.of(), Set.of());

        assertThat(nights.at(boston("2026-11-22T01:59"))).isEqualTo(open("2026-11-22T02:00"));
        assertThat(nights.at(boston("2026-11-22T02:00"))).isEqualTo(closed("2026-11-28T22:00"));
    }

    @Test
    void whatBeganBeforeAHolidayRunsToItsEnd() {
        var nights = new Hours(
                BOSTON,
                List.of(span(SATURDAY, "22:00", "02:00"), span(SUNDAY, "22:00", "02:00")),
                List.of(),
                Set.of(LocalDate.parse("2026-11-22")));

        assertThat(nights.at(boston("2026-11-22T01:00"))).isEqualTo(open("2026-11-22T02:00"));
        assertThat(nights.at(boston("2026-11-22T23:00"))).isEqualTo(closed("2026-11-28T22:00"));
    }

    @Test
    void aNightIsAnHourShorterOrLongerWhenTheClockChanges() {
        var nights = new Hours(BOSTON, List.of(span(SATURDAY, "22:00", "06:00")), List.of(), Set.of());

        var spring = nights.stretches(LocalDate.parse("2026-03-07"), LocalDate.parse("2026-03-07"));
        var autumn = nights.stretches(LocalDate.parse("2026-10-31"), LocalDate.parse("2026-10-31"));

        assertThat(spring).containsExactly(new Stretch(boston("2026-03-07T22:00"), boston("2026-03-08T06:00")));
        assertThat(spring.getFirst().from().plusSeconds(7 * 3600))
                .isEqualTo(spring.getFirst().until());
        assertThat(autumn.getFirst().from().plusSeconds(9 * 3600))
                .isEqualTo(autumn.getFirst().until());
    }

    @Test
    void aTimeThatTheClockPassesOverIsTheMomentOfTheChange() {
        var early = new Hours(BOSTON, List.of(span(SUNDAY, "02:30", "04:00")), List.of(), Set.of());
        var gone = new Hours(BOSTON, List.of(span(SUNDAY, "02:10", "02:50")), List.of(), Set.of());
        var change = Instant.parse("2026-03-08T07:00:00Z");

        assertThat(early.at(change)).isEqualTo(open("2026-03-08T04:00"));
        assertThat(early.at(change.minusSeconds(1))).isEqualTo(new Closed(Optional.of(change)));
        assertThat(gone.at(change)).isEqualTo(closed("2026-03-15T02:10"));
    }

    @Test
    void ofATimeThatTheWallShowsTwiceTheFirstCounts() {
        var late = new Hours(BOSTON, List.of(span(SATURDAY, "20:00", "01:30")), List.of(), Set.of());
        var firstHalfPastOne = Instant.parse("2026-11-01T05:30:00Z");

        assertThat(late.at(firstHalfPastOne.minusSeconds(1))).isEqualTo(new Open(Optional.of(firstHalfPastOne)));
        assertThat(late.at(firstHalfPastOne.plusSeconds(3600))).isInstanceOf(Closed.class);
    }

    @Test
    void roundTheClockHasNoEnd() {
        var always = Stream.of(DayOfWeek.values())
                .map(day -> span(day, "00:00", "00:00"))
                .toList();

        assertThat(new Hours(BOSTON, always, List.of(), Set.of()).at(boston("2026-11-01T01:30")))
                .isEqualTo(new Open(Optional.empty()));
    }

    @Test
    void whatTouchesIsOne() {
        var twoHalves = new Hours(
                BOSTON, List.of(span(MONDAY, "13:00", "17:00"), span(MONDAY, "09:00", "13:00")), List.of(), Set.of());

        assertThat(twoHalves.at(boston("2026-11-23T10:00"))).isEqualTo(open("2026-11-23T17:00"));
    }

    @Test
    void noHoursAreNeverOpen() {
        assertThat(new Hours(BOSTON, List.of(), List.of(), Set.of()).at(boston("2026-11-23T10:00")))
                .isEqualTo(new Closed(Optional.empty()));
    }

    @Test
    void anOffsetIsNoZone() {
        assertThatThrownBy(() -> new Hours(ZoneOffset.ofHours(-5), List.of(), List.of(), Set.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Span span(DayOfWeek day, String from, String to) {
        return new Span(day, LocalTime.parse(from), LocalTime.parse(to));
    }

    private static Instant boston(String wall) {
        return LocalDateTime.parse(wall).atZone(BOSTON).toInstant();
    }

    private static Open open(String until) {
        return new Open(Optional.of(boston(until)));
    }

    private static Closed closed(String opensAt) {
        return new Closed(Optional.of(boston(opensAt)));
    }
}
