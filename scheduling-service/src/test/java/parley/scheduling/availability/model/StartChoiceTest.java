package parley.scheduling.availability.model;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class StartChoiceTest {

    private static final ZoneId CAMPUS = ZoneId.of("America/New_York");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);

    @Test
    void aDayGivesItsMorningItsAfternoonAndSomethingBetween() {
        var choice = new StartChoice(CAMPUS, 3).from(hours(MONDAY, 9, 16));

        assertThat(choice).containsExactly(at(MONDAY, 9), at(MONDAY, 12), at(MONDAY, 16));
    }

    @Test
    void daysTakeTurns() {
        var possible = Stream.of(0, 1, 2, 3, 4)
                .flatMap(day -> hours(MONDAY.plusDays(day), 9, 16).stream())
                .toList();

        var choice = new StartChoice(CAMPUS, 15).from(possible);

        assertThat(choice).hasSize(15).isSorted();
        assertThat(choice.stream()
                        .map(start -> start.atZone(CAMPUS).toLocalDate())
                        .distinct())
                .hasSize(5);
    }

    @Test
    void daysWithPlentyMakeUpForDaysWithNone() {
        var possible = Stream.concat(hours(MONDAY, 9, 16).stream(), hours(MONDAY.plusDays(3), 10, 10).stream())
                .toList();

        assertThat(new StartChoice(CAMPUS, 6).from(possible)).hasSize(6).contains(at(MONDAY.plusDays(3), 10));
    }

    @Test
    void whereThereIsLittleAllOfItIsGiven() {
        var possible = hours(MONDAY, 9, 10);

        assertThat(new StartChoice(CAMPUS, 15).from(possible)).isEqualTo(possible);
        assertThat(new StartChoice(CAMPUS, 15).from(List.of())).isEmpty();
    }

    private static List<Instant> hours(LocalDate date, int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(hour -> at(date, hour))
                .toList();
    }

    private static Instant at(LocalDate date, int hour) {
        return date.atTime(hour, 0).atZone(CAMPUS).toInstant();
    }
}
