package parley.web.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DayTest {

    private static final ZoneId CAMPUS = ZoneId.of("America/New_York");

    /// One ordinary, and one before each change of the clock.
    @ParameterizedTest
    @ValueSource(strings = {"2027-02-01T20:00:00Z", "2027-03-12T20:00:00Z", "2026-10-29T19:00:00Z"})
    void aTargetOfFiveDaysEndsWithTheFifthWhateverTheClocksDo(String contact) {
        var from = Instant.parse(contact);
        var target = from.atZone(CAMPUS).plus(Period.ofDays(5)).toInstant();

        assertThat(Day.of(from, target, from, CAMPUS)).isEqualTo(new Day(1, 5));
        assertThat(Day.of(from, target, target.minusSeconds(1), CAMPUS)).isEqualTo(new Day(5, 5));
        assertThat(Day.of(from, target, target, CAMPUS)).isEqualTo(new Day(6, 5));
    }
}
