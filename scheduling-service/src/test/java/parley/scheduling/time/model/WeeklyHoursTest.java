package parley.scheduling.time.model;

import static java.time.DayOfWeek.MONDAY;
import static java.time.DayOfWeek.SUNDAY;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;

class WeeklyHoursTest {

    private static final ZoneId CAMPUS = ZoneId.of("America/New_York");

    @Test
    void nineStaysNineThroughBothClockChanges() {
        var mondays = new WeeklyHours(MONDAY, LocalTime.of(9, 0), LocalTime.of(12, 0), CAMPUS);

        assertThat(mondays.during(days("2026-10-26", "2026-11-03")))
                .extracting(Window::from)
                .containsExactly(Instant.parse("2026-10-26T13:00:00Z"), Instant.parse("2026-11-02T14:00:00Z"));
        assertThat(mondays.during(days("2026-03-02", "2026-03-10")))
                .extracting(Window::from)
                .containsExactly(Instant.parse("2026-03-02T14:00:00Z"), Instant.parse("2026-03-09T13:00:00Z"));
    }

    @Test
    void aSkippedHourIsReadAsTheHourAfterIt() {
        var sundays = new WeeklyHours(SUNDAY, LocalTime.of(2, 30), LocalTime.of(5, 0), CAMPUS);

        assertThat(sundays.during(days("2026-03-08", "2026-03-09")))
                .containsExactly(
                        new Window(Instant.parse("2026-03-08T07:30:00Z"), Instant.parse("2026-03-08T09:00:00Z")));
    }

    @Test
    void aRuleThatTheClockChangeSwallowsWholeIsLeftOut() {
        var swallowed = new WeeklyHours(SUNDAY, LocalTime.of(2, 50), LocalTime.of(3, 10), CAMPUS);

        assertThat(swallowed.during(days("2026-03-08", "2026-03-09"))).isEmpty();
    }

    @Test
    void anHourThatComesTwiceIsReadAsItsFirstComing() {
        var sundays = new WeeklyHours(SUNDAY, LocalTime.of(1, 30), LocalTime.of(3, 0), CAMPUS);

        assertThat(sundays.during(days("2026-11-01", "2026-11-02")))
                .containsExactly(
                        new Window(Instant.parse("2026-11-01T05:30:00Z"), Instant.parse("2026-11-01T08:00:00Z")));
    }

    @Test
    void midnightAsAnEndIsTheEndOfTheDay() {
        var late = new WeeklyHours(MONDAY, LocalTime.of(20, 0), LocalTime.MIDNIGHT, CAMPUS);

        assertThat(late.during(days("2026-11-23", "2026-11-24")))
                .containsExactly(
                        new Window(Instant.parse("2026-11-24T01:00:00Z"), Instant.parse("2026-11-24T05:00:00Z")));
    }

    @Test
    void onlyStretchesThatTouchTheWindowAreGiven() {
        var everyDay = List.of(DayOfWeek.values()).stream()
                .map(day -> new WeeklyHours(day, LocalTime.of(9, 0), LocalTime.of(10, 0), CAMPUS))
                .toList();
        var nineToTen = new Window(Instant.parse("2026-11-24T14:00:00Z"), Instant.parse("2026-11-24T15:00:00Z"));

        assertThat(everyDay.stream().flatMap(rule -> rule.during(nineToTen).stream()))
                .containsExactly(nineToTen);
    }

    private static Window days(String from, String to) {
        return new Window(
                LocalDate.parse(from).atStartOfDay(CAMPUS).toInstant(),
                LocalDate.parse(to).atStartOfDay(CAMPUS).toInstant());
    }
}
