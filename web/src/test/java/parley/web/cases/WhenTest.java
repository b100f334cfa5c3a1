package parley.web.cases;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class WhenTest {

    private static final ZoneId CAMPUS = ZoneId.of("America/New_York");

    @Test
    void aStretchIsSaidInTheReadersLanguageAndTheZoneOfTheSession() {
        var from = OffsetDateTime.parse("2027-03-09T15:00:00Z");

        assertThat(plain(new When(Locale.ENGLISH, CAMPUS).stretch(from, from.plusHours(2))))
                .isEqualTo("Tuesday 9 March, 10:00 AM – 12:00 PM, Eastern Time");
        assertThat(plain(new When(Locale.of("es"), CAMPUS).stretch(from, from.plusHours(2))))
                .isEqualTo("martes 9 de marzo, 10:00 – 12:00, hora oriental");
    }

    @Test
    void theNightOfTheClockChangeHasTheHoursThatTheWallShows() {
        var when = new When(Locale.ENGLISH, CAMPUS);

        assertThat(plain(when.moment(Instant.parse("2027-03-14T06:59:00Z")))).isEqualTo("Sunday 14 March, 1:59 AM");
        assertThat(plain(when.moment(Instant.parse("2027-03-14T07:00:00Z")))).isEqualTo("Sunday 14 March, 3:00 AM");
    }

    /// The blank before AM may be a narrow one.
    private static String plain(String said) {
        return said.replace('\u202f', ' ').replace('\u00a0', ' ');
    }
}
