package parley.notification.wording;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SpokenTest {

    private static final Spoken ENGLISH = Spoken.in("en").orElseThrow();
    private static final Spoken SPANISH = Spoken.in("es").orElseThrow();
    private static final ZoneId CAMPUS = ZoneId.of("America/New_York");

    @Test
    void aDayIsSaidWithItsName() {
        assertThat(ENGLISH.day(at("2026-11-24T10:00"), CAMPUS)).isEqualTo("Tuesday 24 November");
    }

    @Test
    void theDayIsThatOfTheZoneAndNotOfGreenwich() {
        assertThat(ENGLISH.day(Instant.parse("2026-11-25T02:00:00Z"), CAMPUS)).isEqualTo("Tuesday 24 November");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-24T10:00 | 2026-11-24T12:00 | 10:00 am to noon, Eastern Time",
                "2026-11-24T12:00 | 2026-11-24T14:30 | noon to 2:30 pm, Eastern Time",
                "2026-11-24T13:15 | 2026-11-24T15:15 | 1:15 pm to 3:15 pm, Eastern Time",
                "2026-11-24T22:30 | 2026-11-25T00:00 | 10:30 pm to midnight on Wednesday 25 November, Eastern Time"
            })
    void hoursAreSaidWithTheirZone(LocalDateTime start, LocalDateTime end, String said) {
        assertThat(ENGLISH.hours(at(start.toString()), at(end.toString()), CAMPUS))
                .isEqualTo(said);
    }

    @Test
    void theSameWallClockStaysTheSameOverTheAutumnChange() {
        // New York leaves daylight time on 1 November 2026.
        assertThat(ENGLISH.hours(Instant.parse("2026-10-30T14:00:00Z"), Instant.parse("2026-10-30T16:00:00Z"), CAMPUS))
                .isEqualTo("10:00 am to noon, Eastern Time");
        assertThat(ENGLISH.hours(Instant.parse("2026-11-02T15:00:00Z"), Instant.parse("2026-11-02T17:00:00Z"), CAMPUS))
                .isEqualTo("10:00 am to noon, Eastern Time");
    }

    @Test
    void theSameWallClockStaysTheSameOverTheSpringChange() {
        // New York enters daylight time on 14 March 2027.
        assertThat(ENGLISH.hours(Instant.parse("2027-03-12T15:00:00Z"), Instant.parse("2027-03-12T17:00:00Z"), CAMPUS))
                .isEqualTo("10:00 am to noon, Eastern Time");
        assertThat(ENGLISH.hours(Instant.parse("2027-03-15T14:00:00Z"), Instant.parse("2027-03-15T16:00:00Z"), CAMPUS))
                .isEqualTo("10:00 am to noon, Eastern Time");
    }

    @Test
    void theHourThatTheAutumnRepeatsIsToldApart() {
        var first = ENGLISH.moment(Instant.parse("2026-11-01T05:30:00Z"), CAMPUS);
        var second = ENGLISH.moment(Instant.parse("2026-11-01T06:30:00Z"), CAMPUS);

        assertThat(first).isEqualTo("Sunday 1 November, 1:30 am, Eastern Daylight Time");
        assertThat(second).isEqualTo("Sunday 1 November, 1:30 am, Eastern Standard Time");
    }

    @Test
    void aMeetingAcrossTheChangeSaysBothZones() {
        assertThat(ENGLISH.hours(Instant.parse("2026-11-01T05:30:00Z"), Instant.parse("2026-11-01T07:30:00Z"), CAMPUS))
                .isEqualTo("1:30 am, Eastern Daylight Time, to 2:30 am, Eastern Standard Time");
    }

    @ParameterizedTest
    @CsvSource({"Europe/Paris, Central European Time", "Asia/Tokyo, Japan Time", "UTC, Coordinated Universal Time"})
    void zonesHaveTheirOwnWords(String zone, String words) {
        assertThat(ENGLISH.moment(Instant.parse("2026-11-24T15:00:00Z"), ZoneId.of(zone)))
                .endsWith(", " + words);
    }

    @ParameterizedTest
    @CsvSource({"PT2H, 2 hours", "PT1H, 1 hour", "PT90M, 1 hour and 30 minutes", "PT45M, 45 minutes"})
    void lengthsAreSaidInFull(Duration length, String words) {
        assertThat(ENGLISH.length(length)).isEqualTo(words);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "2026-11-24T10:00 | 2026-11-24T12:00 | de 10:00 a.m. a mediodía, hora del Este",
                "2026-11-24T13:15 | 2026-11-24T15:15 | de 1:15 p.m. a 3:15 p.m., hora del Este",
                "2026-11-24T22:30 | 2026-11-25T00:00 | de 10:30 p.m. a medianoche del miércoles 25 de noviembre, hora del Este"
            })
    void spanishHoursAreSaidWithTheirZone(LocalDateTime start, LocalDateTime end, String said) {
        assertThat(SPANISH.hours(at(start.toString()), at(end.toString()), CAMPUS))
                .isEqualTo(said);
    }

    @Test
    void spanishTellsTheRepeatedHourApart() {
        assertThat(SPANISH.moment(Instant.parse("2026-11-01T05:30:00Z"), CAMPUS))
                .isNotEqualTo(SPANISH.moment(Instant.parse("2026-11-01T06:30:00Z"), CAMPUS))
                .contains("verano");
    }

    @Test
    void aMeetingAcrossTheChangeAndMidnightSaysBothZonesAndBothDays() {
        // The Azores leave summer time at one in the morning.
        assertThat(ENGLISH.hours(
                        Instant.parse("2026-10-24T23:30:00Z"),
                        Instant.parse("2026-10-25T02:30:00Z"),
                        ZoneId.of("Atlantic/Azores")))
                .isEqualTo("11:30 pm, Azores Summer Time, to 1:30 am on Sunday 25 October, Azores Standard Time");
    }

    @ParameterizedTest
    @CsvSource({"PT2H, 2 horas", "PT1H, 1 hora", "PT90M, 1 hora y 30 minutos", "PT61M, 1 hora y 1 minuto"})
    void spanishLengthsAreSaidInFull(Duration length, String words) {
        assertThat(SPANISH.length(length)).isEqualTo(words);
    }

    private static Instant at(String wallClock) {
        return LocalDateTime.parse(wallClock).atZone(CAMPUS).toInstant();
    }
}
