package parley.scheduling.time.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfficeDaysTest {

    @ParameterizedTest
    @CsvSource({
        "America/New_York, 2026-03-02, 6, 92",
        "America/New_York, 2026-10-26, 6, 100",
        "America/New_York, 2026-06-01, 6, 96",
        "Australia/Lord_Howe, 2026-03-30, 6, 98",
        "Asia/Kathmandu, 2026-03-02, 3, 96"
    })
    void aDayHasAsManyQuartersAsTheClockOnTheWallGivesIt(String zone, LocalDate monday, int day, long quarters) {
        var days = of(ZoneId.of(zone), monday);
        assertThat(IntStream.range(0, days.quarters()).filter(quarter -> days.dayOf(quarter) == day))
                .hasSize((int) quarters);
    }

    @ParameterizedTest
    @CsvSource({"America/New_York, 2026-03-04", "Europe/London, 2026-10-22", "Australia/Lord_Howe, 2026-09-30"})
    void everyQuarterKnowsItsDayAndItsWeek(String name, LocalDate first) {
        var zone = ZoneId.of(name);
        var days = of(zone, first);
        var monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        for (var quarter = 0; quarter < days.quarters(); quarter++) {
            var date = days.grid().at(quarter).atZone(zone).toLocalDate();
            assertThat(days.dayOf(quarter)).isEqualTo(ChronoUnit.DAYS.between(first, date));
            assertThat(days.weekOf(quarter)).isEqualTo(ChronoUnit.DAYS.between(monday, date) / 7);
        }
    }

    private static OfficeDays of(ZoneId zone, LocalDate first) {
        var horizon = new Window(
                first.atStartOfDay(zone).toInstant(),
                first.plusDays(15).atStartOfDay(zone).toInstant());
        return OfficeDays.of(Grid.covering(horizon), zone);
    }
}
