package parley.intake.trends.model;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Optional;
import java.util.regex.Pattern;

/// A quarter of a year, written like `2026-Q4`.
public record Quarter(int year, int number) {

    private static final Pattern WRITTEN = Pattern.compile("(\\d{4})-Q([1-4])");

    public static Quarter of(Instant instant, ZoneId zone) {
        var day = instant.atZone(zone).toLocalDate();
        return new Quarter(day.getYear(), (day.getMonthValue() + 2) / 3);
    }

    public static Optional<Quarter> parse(String written) {
        var match = WRITTEN.matcher(written);
        return match.matches()
                ? Optional.of(new Quarter(Integer.parseInt(match.group(1)), Integer.parseInt(match.group(2))))
                : Optional.empty();
    }

    public Quarter previous() {
        return number == 1 ? new Quarter(year - 1, 4) : new Quarter(year, number - 1);
    }

    /// When the next one begins.
    public Instant end(ZoneId zone) {
        return LocalDate.of(year, 1, 1)
                .plusMonths(3L * number)
                .atStartOfDay(zone)
                .toInstant();
    }

    @Override
    public String toString() {
        return year + "-Q" + number;
    }
}
