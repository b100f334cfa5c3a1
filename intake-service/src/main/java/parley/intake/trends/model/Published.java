package parley.intake.trends.model;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/// What a quarter shows of itself.
///
/// @param median the step that the middle one of those cases waited which are in a step that is shown
public record Published(OptionalInt total, Map<Table, List<Cell>> tables, Optional<Waiting> median) {

    /// @param shown empty if it is hidden
    public record Cell(String code, OptionalInt shown) {}

    /// Decides what may be shown.
    ///
    /// @param tables all cells there are, counted or not, in the order in which they are shown
    public static Published of(long total, Map<Table, Map<String, Long>> tables) {
        var shown = new EnumMap<Table, List<Cell>>(Table.class);
        tables.forEach((table, cells) -> shown.put(table, cells(cells)));
        for (var table : List.copyOf(shown.keySet())) {
            table.within()
                    .map(shown::get)
                    .filter(wider -> !Suppression.fits(least(shown.getOrDefault(table, List.of())), most(wider)))
                    .ifPresent(_ -> shown.computeIfPresent(table, (_, cells) -> hidden(cells)));
        }
        var sums = new ArrayList<Integer>();
        shown.forEach((table, cells) -> {
            if (table.addsUp()) {
                sums.add(least(cells));
            }
        });
        return new Published(
                Suppression.total(total, sums), shown, median(shown.getOrDefault(Table.WAITING, List.of())));
    }

    private static List<Cell> cells(Map<String, Long> cells) {
        var shown = new ArrayList<Cell>();
        cells.forEach((code, cases) -> shown.add(new Cell(code, Suppression.cell(cases))));
        return List.copyOf(shown);
    }

    private static List<Cell> hidden(List<Cell> cells) {
        return cells.stream()
                .map(cell -> new Cell(cell.code(), OptionalInt.empty()))
                .toList();
    }

    private static int most(Collection<Cell> cells) {
        return cells.stream().map(Cell::shown).mapToInt(Suppression::mostBehind).sum();
    }

    private static int least(Collection<Cell> cells) {
        return cells.stream()
                .flatMapToInt(cell -> cell.shown().stream())
                .map(Suppression::leastBehind)
                .sum();
    }

    /// From what is shown alone, so that it cannot tell anything that is not.
    private static Optional<Waiting> median(List<Cell> steps) {
        var all = steps.stream().flatMapToInt(cell -> cell.shown().stream()).sum();
        var soFar = 0;
        for (var step : steps) {
            soFar += step.shown().orElse(0);
            if (step.shown().isPresent() && 2 * soFar >= all) {
                return Optional.of(Waiting.valueOf(step.code()));
            }
        }
        return Optional.empty();
    }
}
