package parley.scheduling.time.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class SpokenTimesTest {

    private static final ZoneId CAMPUS = ZoneId.of("America/New_York");

    @Test
    void saysNoonAndTheZoneInFullWords() {
        assertThat(spoken("2026-11-24T10:00", 120)).isEqualTo("Tuesday 24 November, 10:00 am to noon, Eastern Time");
    }

    @Test
    void saysTheSameZoneInSummerAndWinter() {
        assertThat(spoken("2026-07-06T14:30", 90)).isEqualTo("Monday 6 July, 2:30 pm to 4:00 pm, Eastern Time");
    }

    @Test
    void saysWhereADayEnds() {
        assertThat(spoken("2026-11-24T22:00", 120))
                .isEqualTo("Tuesday 24 November, 10:00 pm to midnight, Eastern Time");
        assertThat(spoken("2026-11-24T23:00", 120))
                .isEqualTo("Tuesday 24 November, 11:00 pm to 1:00 am on Wednesday 25 November, Eastern Time");
    }

    private static String spoken(String start, int minutes) {
        var from = LocalDateTime.parse(start).atZone(CAMPUS).toInstant();
        return SpokenTimes.stretch(Window.of(from, Duration.ofMinutes(minutes)), CAMPUS);
    }
}
