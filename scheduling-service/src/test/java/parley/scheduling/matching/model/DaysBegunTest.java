package parley.scheduling.matching.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneId;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DaysBegunTest {

    private static final ZoneId CAMPUS = ZoneId.of("America/New_York");

    /// One ordinary, and one before each change of the clock.
    @ParameterizedTest
    @ValueSource(strings = {"2027-02-01T20:00:00Z", "2027-03-12T20:00:00Z", "2026-10-29T19:00:00Z"})
    void aTargetOfFiveDaysEndsWithTheFifth(String contact) {
        var from = Instant.parse(contact);
        var begun = new DaysBegun(from, CAMPUS);
        var target = from.atZone(CAMPUS).plus(Period.ofDays(5)).toInstant();

        assertThat(begun.at(from)).isEqualTo(1);
        assertThat(begun.at(from.atZone(CAMPUS).plusDays(1).minusSeconds(1).toInstant()))
                .isEqualTo(1);
        assertThat(begun.at(from.atZone(CAMPUS).plusDays(1).toInstant())).isEqualTo(2);
        assertThat(begun.at(target.minusSeconds(1))).isEqualTo(5);
        assertThat(begun.at(target)).isEqualTo(6);
    }
}
