package parley.intake.trends;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A published quarter of one office.
///
/// @param total cases that ended, to the nearest five; absent if it is hidden
/// @param medianWaiting the step that the middle one of the cases waited; absent if every step is hidden
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrendsView(
        String quarter,
        LocalDate releasedOn,
        @Nullable Integer total,
        @Nullable String medianWaiting,
        List<TableView> tables) {

    record TableView(String table, List<CellView> cells) {}

    /// @param cases to the nearest five; absent if it is hidden, which anything from none to nine is, and a whole table
    ///     that would tell too much of another
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record CellView(String code, @Nullable Integer cases) {}

    /// The same as lines of comma-separated values; a star stands for what is hidden.
    String asLines() {
        var lines = new StringBuilder("quarter,table,code,cases\n");
        line(lines, "TOTAL", "", shown(total));
        for (var table : tables) {
            table.cells().forEach(cell -> line(lines, table.table(), cell.code(), shown(cell.cases())));
        }
        line(lines, "MEDIAN_WAITING", "", medianWaiting == null ? "*" : medianWaiting);
        return lines.toString();
    }

    private void line(StringBuilder lines, String table, String code, String value) {
        lines.append(String.join(",", quarter, table, code, value)).append('\n');
    }

    private static String shown(@Nullable Integer cases) {
        return cases == null ? "*" : cases.toString();
    }
}
