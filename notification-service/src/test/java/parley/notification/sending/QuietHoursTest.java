package parley.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import parley.notification.sending.Envelope.Leave;

class QuietHoursTest {

    private static final ZoneId CAMPUS = ZoneId.of("America/New_York");

    private final QuietHours quiet = new QuietHours(LocalTime.of(20, 0), LocalTime.of(8, 0));

    @ParameterizedTest
    @CsvSource({"08:00", "08:01", "12:00", "19:59"})
    void byDayALetterLeaves(LocalTime at) {
        assertThat(end("2026-11-24T" + at, CAMPUS)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T20:00, 2026-11-25T08:00",
        "2026-11-24T23:59, 2026-11-25T08:00",
        "2026-11-25T00:00, 2026-11-25T08:00",
        "2026-11-25T07:59, 2026-11-25T08:00",
        // Both nights in which the clocks change.
        "2027-03-13T22:00, 2027-03-14T08:00",
        "2026-10-31T22:00, 2026-11-01T08:00"
    })
    void atNightItWaitsForTheMorning(LocalDateTime now, LocalDateTime morning) {
        assertThat(quiet.end(now.atZone(CAMPUS).toInstant(), new Leave.InWakingHours(CAMPUS)))
                .contains(morning.atZone(CAMPUS).toInstant());
    }

    @Test
    void theReadersClockDecidesAndNotTheOffices() {
        var noonOnCampus = Instant.parse("2026-11-24T17:00:00Z");

        assertThat(quiet.end(noonOnCampus, new Leave.InWakingHours(CAMPUS))).isEmpty();
        assertThat(quiet.end(noonOnCampus, new Leave.InWakingHours(ZoneId.of("Asia/Tokyo"))))
                .contains(Instant.parse("2026-11-24T23:00:00Z"));
    }

    @Test
    void whatLeavesAtOnceWaitsForNothing() {
        assertThat(quiet.end(Instant.parse("2026-11-25T05:00:00Z"), new Leave.AtOnce()))
                .isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        // It is off today, whatever the hour.
        "2026-11-24T09:00, 2026-11-24T15:00, true",
        "2026-11-24T01:00, 2026-11-24T19:00, true",
        "2026-11-24T20:30, 2026-11-24T21:30, true",
        // Who gets up for it should not have to.
        "2026-11-24T22:00, 2026-11-25T09:00, true",
        "2026-11-24T22:00, 2026-11-25T11:59, true",
        // There is time to read it in the morning.
        "2026-11-24T22:00, 2026-11-25T12:00, false",
        "2026-11-24T22:00, 2026-11-30T09:00, false",
        // By day it leaves anyway.
        "2026-11-24T15:00, 2026-11-25T09:00, false"
    })
    void whoSetsOutInVainIsWoken(LocalDateTime now, LocalDateTime begins, boolean atOnce) {
        var leave = quiet.aheadOf(
                begins.atZone(CAMPUS).toInstant(), now.atZone(CAMPUS).toInstant(), CAMPUS);

        assertThat(leave).isEqualTo(atOnce ? new Leave.AtOnce() : new Leave.InWakingHours(CAMPUS));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-24T20:30, 2026-11-25T02:45, true",
        "2026-11-24T20:30, 2026-11-25T08:59, true",
        "2026-11-24T20:30, 2026-11-25T09:00, false",
        "2026-11-24T15:00, 2026-11-24T20:30, false"
    })
    void aQuestionThatEndsBeforeTheMorningIsPutAtNight(LocalDateTime now, LocalDateTime until, boolean atOnce) {
        var leave = quiet.whileOpen(
                until.atZone(CAMPUS).toInstant(), now.atZone(CAMPUS).toInstant(), CAMPUS);

        assertThat(leave).isEqualTo(atOnce ? new Leave.AtOnce() : new Leave.InWakingHours(CAMPUS));
    }

    @Test
    void anOfficeMayDoWithoutQuietHours() {
        var never = new QuietHours(LocalTime.MIDNIGHT, LocalTime.MIDNIGHT);

        for (var hour = 0; hour < 24; hour++) {
            assertThat(never.end(
                            LocalDateTime.of(2026, 11, 24, hour, 0)
                                    .atZone(CAMPUS)
                                    .toInstant(),
                            new Leave.InWakingHours(CAMPUS)))
                    .isEmpty();
        }
    }

    private java.util.Optional<Instant> end(String local, ZoneId zone) {
        return quiet.end(LocalDateTime.parse(local).atZone(zone).toInstant(), new Leave.InWakingHours(zone));
    }
}
