package parley.scheduling.time.model;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.time.temporal.TemporalAdjusters;
import java.util.Arrays;

/// Which day and which week of the office each quarter of a grid belongs to, from the clock on its wall.
///
/// A day of a clock change has 92 or 100 quarters, and weeks begin on Mondays; no other code needs to know.
public final class OfficeDays {

    private final Grid grid;
    private final ZoneId zone;
    private final int[] dayOf;
    private final int[] weekOf;

    private OfficeDays(Grid grid, ZoneId zone, int[] dayOf, int[] weekOf) {
        this.grid = grid;
        this.zone = zone;
        this.dayOf = dayOf;
        this.weekOf = weekOf;
    }

    public static OfficeDays of(Grid grid, ZoneId zone) {
        var first = grid.origin().atZone(zone).toLocalDate();
        var monday = first.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var dayOf = new int[grid.quarters()];
        var weekOf = new int[grid.quarters()];
        var quarter = 0;
        for (var date = first; quarter < grid.quarters(); date = date.plusDays(1)) {
            var end = Math.clamp(beginningOf(date.plusDays(1), grid, zone), quarter, grid.quarters());
            Arrays.fill(dayOf, quarter, end, (int) ChronoUnit.DAYS.between(first, date));
            Arrays.fill(weekOf, quarter, end, (int) ChronoUnit.WEEKS.between(monday, date));
            quarter = end;
        }
        return new OfficeDays(grid, zone, dayOf, weekOf);
    }

    public Grid grid() {
        return grid;
    }

    public ZoneId zone() {
        return zone;
    }

    public int quarters() {
        return dayOf.length;
    }

    public int days() {
        return dayOf[dayOf.length - 1] + 1;
    }

    public int weeks() {
        return weekOf[weekOf.length - 1] + 1;
    }

    /// Which day a quarter belongs to, counted from that of the first quarter.
    public int dayOf(int quarter) {
        return dayOf[quarter];
    }

    /// Which week a quarter belongs to, counted from that of the first quarter.
    public int weekOf(int quarter) {
        return weekOf[quarter];
    }

    private static int beginningOf(LocalDate date, Grid grid, ZoneId zone) {
        return grid.quarterAt(Grid.ceiling(date.atStartOfDay(zone).toInstant()));
    }
}
